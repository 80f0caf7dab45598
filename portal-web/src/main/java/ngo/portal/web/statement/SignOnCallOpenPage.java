package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.SignOnCall;
import ngo.portal.ejb.statement.SignOnCallService;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** The page on which a lead opens a call for sign-on: the invited organisations and the deadlines. */
@Named("openCallPage")
@ViewScoped
public class SignOnCallOpenPage implements Serializable {

    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);
    private static final int SOFT_DEADLINE_DAYS = 7;
    private static final int HARD_DEADLINE_DAYS = 10;

    @Inject
    private CurrentStatement current;

    @Inject
    private OrganisationChoice others;

    @Inject
    private SignOnCallService calls;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private LocalDateTime soft = LocalDateTime.MIN;
    private LocalDateTime hard = LocalDateTime.MIN;
    private String zone = RequestLanguage.zone().getId();

    /** The defaults are all organisations and one week, unless the lead chooses otherwise. */
    public void load() {
        current.load();
        others.offer(current.getStatement().ownerAlias());
        others.setEverybody(true);
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
        Optional<Circle> circle = others.circle();
        if (circle.isEmpty()) {
            text.refused(text.of("lead", "problem.invited"));
            return;
        }
        current.forget();
        calls.open(
                current.id(),
                new SignOnCall(
                        circle.get(),
                        InputParser.instant(soft, zone, "softDeadline"),
                        InputParser.instant(hard, zone, "hardDeadline"),
                        zone));
        text.said(
                "lead",
                circle.get().all() ? "opened.all" : "opened",
                circle.get().aliases().size());
        Redirects.to(current.getPath() + "/board");
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public OrganisationChoice getOthers() {
        return others;
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
