package ngo.portal.web.delegation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.delegation.DelegationService;
import ngo.portal.persistence.delegation.DelegationRow;
import ngo.portal.persistence.delegation.NewDelegation;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.ColleagueChoice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** Members name deputies and end delegations. */
@Named
@ViewScoped
public class DelegationsPage implements Serializable {

    private static final String ADDRESS = "/organisation/delegations";
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int PROPOSED_DAYS = 14;

    @Inject
    private DelegationService delegations;

    @Inject
    private ColleagueChoice deputy;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private List<DelegationRow> rows = List.of();
    private List<Mandate> lendable = List.of();
    private Mandate mandate = Mandate.MEMBER;
    private LocalDateTime starts = LocalDateTime.MIN;
    private LocalDateTime ends = LocalDateTime.MIN;
    private String zone = RequestLanguage.zone().getId();
    private String reason = "";

    /** The default is two weeks from now, unless the member chooses otherwise. */
    public void load() {
        rows = delegations.rows();
        lendable = delegations.lendable();
        deputy.offerOne("deputy", List.of(caller.getSubject()), "");
        starts = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
        ends = starts.toLocalDate().plusDays(PROPOSED_DAYS).atTime(EVENING);
    }

    public void start() {
        if (deputy.one().isEmpty()) {
            text.refused("deputy", text.of("delegation", "problem.deputy"));
            return;
        }
        delegations.start(new NewDelegation(
                mandate,
                deputy.one(),
                InputParser.instant(starts, zone, "starts"),
                InputParser.instant(ends, zone, "ends"),
                zone,
                reason.strip()));
        text.said("delegation", "started");
        Redirects.to(ADDRESS);
    }

    public void end(UUID id) {
        delegations.end(id);
        text.said("delegation", "ended");
        Redirects.to(ADDRESS);
    }

    public boolean mayEnd(DelegationRow row) {
        return delegations.mayEnd(row);
    }

    public DelegationRow.Standing standing(DelegationRow row) {
        return row.at(clock.instant());
    }

    public List<DelegationRow> getRows() {
        return rows;
    }

    public List<Mandate> getLendable() {
        return lendable;
    }

    public Mandate getMandate() {
        return mandate;
    }

    public void setMandate(Mandate mandate) {
        this.mandate = mandate;
    }

    public ColleagueChoice getDeputy() {
        return deputy;
    }

    public LocalDateTime getStarts() {
        return starts;
    }

    public void setStarts(LocalDateTime starts) {
        this.starts = starts;
    }

    public LocalDateTime getEnds() {
        return ends;
    }

    public void setEnds(LocalDateTime ends) {
        this.ends = ends;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
