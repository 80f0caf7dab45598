package ngo.portal.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.people.HeldRole;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.InvitationStage;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Roles and invitations in words. */
@Named
@ApplicationScoped
public class PeopleWords {

    private static final String BUNDLE = "people";

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    public String role(MemberRole role) {
        return text.of("organisation", "role." + role);
    }

    public String roles(Collection<MemberRole> roles) {
        return roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    /** The last day of something, empty where it has none. */
    public String lastDay(@Nullable Instant end) {
        return end == null ? "" : when.day(end.minus(Duration.ofMillis(1)));
    }

    /** Until when a role holds and for what, empty where it is the whole role without an end. */
    public String limits(HeldRole held) {
        String until = held.until() == null ? "" : text.of(BUNDLE, "role.until", lastDay(held.until()));
        String scope = held.document() == null ? "" : text.of(BUNDLE, "role.scope");
        return until.isEmpty() || scope.isEmpty() ? until + scope : until + ", " + scope;
    }

    /** What is under way with a role, empty where nothing is. */
    public String stage(HeldRole held) {
        String key = "stage." + held.stage();
        return text.has(BUNDLE, key) ? text.of(BUNDLE, key) : "";
    }

    public String given(HeldRole held) {
        MandateRow mandate = held.mandate();
        return mandate == null
                ? text.of(BUNDLE, "role.inKeycloak")
                : text.of(BUNDLE, "role.given", mandate.grantedBy(), when.day(mandate.grantedAt()));
    }

    public String stage(InvitationRow row) {
        String key = "invitation." + row.stage();
        String what = row.stage() == InvitationStage.FAILED ? problem(row.problem()) : when.minute(row.expires());
        return text.of(BUNDLE, key, what);
    }

    /** What was asked for and is not done, or never will be. */
    public String command(OutboxCommandRow row, String name) {
        String act = text.of(BUNDLE, "errand." + row.type(), name);
        return row.done() == null
                ? text.of(BUNDLE, "errand.underway", act)
                : text.of(BUNDLE, "errand.failed", act, problem(row.problem()));
    }

    private String problem(String name) {
        String key = "problem." + name;
        return text.of(BUNDLE, text.has(BUNDLE, key) ? key : "problem.REFUSED");
    }
}
