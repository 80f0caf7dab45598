package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.statement.SignOnCall;
import ngo.portal.ejb.statement.SignOnCallService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** A lead calls organisations to sign: whom, and until when. */
@Named("openCallPage")
@ViewScoped
public class SignOnCallOpenPage implements Serializable {

    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);
    private static final int SOFT_DEADLINE_DAYS = 7;
    private static final int HARD_DEADLINE_DAYS = 10;

    @Inject
    private CurrentStatement current;

    @Inject
    private OrganisationService organisations;

    @Inject
    private SignOnCallService calls;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private List<OrganisationRow> others = List.of();
    private List<String> invited = new ArrayList<>();
    private LocalDateTime soft = LocalDateTime.MIN;
    private LocalDateTime hard = LocalDateTime.MIN;
    private String zone = RequestLanguage.zone().getId();

    /** Everybody is asked, with a week's time, unless the lead says otherwise. */
    public void load() {
        current.load();
        others = organisations.others(current.getStatement().owner());
        invited = new ArrayList<>(others.stream().map(OrganisationRow::alias).toList());
        soft = inDays(SOFT_DEADLINE_DAYS);
        hard = inDays(HARD_DEADLINE_DAYS);
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.of(zone))
                .toLocalDate()
                .plusDays(days)
                .atTime(AFTERNOON);
    }

    public void open() {
        current.forget();
        calls.open(
                current.id(),
                new SignOnCall(
                        Circle.of(invited),
                        InputParser.instant(soft, zone, "softDeadline"),
                        InputParser.instant(hard, zone, "hardDeadline"),
                        zone));
        text.said("lead", "opened", invited.size());
        Redirects.to(current.getPath() + "/board");
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public List<OrganisationRow> getOthers() {
        return others;
    }

    public List<String> getInvited() {
        return invited;
    }

    public void setInvited(List<String> invited) {
        this.invited = invited;
    }

    public LocalDateTime getSoft() {
        return soft;
    }

    public void setSoft(LocalDateTime soft) {
        this.soft = soft;
    }

    public LocalDateTime getHard() {
        return hard;
    }

    public void setHard(LocalDateTime hard) {
        this.hard = hard;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
