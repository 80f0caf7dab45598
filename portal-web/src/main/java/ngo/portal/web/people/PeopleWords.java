package ngo.portal.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import ngo.portal.ejb.people.InviteColumn;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.InvitationStage;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Formats roles and invitations as text. */
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

    /** What pages call a role, in every language: a table may come from somebody who reads another one. */
    List<String> roleNames(MemberRole role) {
        return text.everywhere("organisation", "role." + role);
    }

    /** What pages call a column of a table, in every language. */
    List<String> columns(InviteColumn column) {
        return text.everywhere(BUNDLE, "import.column." + column);
    }

    public String roles(Collection<MemberRole> roles) {
        return text.row(roles.stream().sorted().map(this::role).toList());
    }

    /** The last day of something, the same that its form shows; empty where it has none. */
    public String lastDay(@Nullable Instant end) {
        LocalDate day = LastDay.of(end);
        return day == null ? "" : when.date(day);
    }

    /** Until when a role holds and for what, empty where it is the whole role without an end. */
    public String limits(AssignedRole held) {
        if (held.until() == null) {
            return held.document() == null ? "" : text.of(BUNDLE, "role.scope");
        }
        return text.of(BUNDLE, held.document() == null ? "role.until" : "role.both", lastDay(held.until()));
    }

    /** What is under way with a role, empty where nothing is. */
    public String stage(AssignedRole held) {
        String key = "stage." + held.stage();
        return text.has(BUNDLE, key) ? text.of(BUNDLE, key) : "";
    }

    public String given(AssignedRole held) {
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
        return row.done() == null
                ? text.of(BUNDLE, "errand.underway." + row.type(), name)
                : text.of(BUNDLE, "errand.failed." + row.type(), name, problem(row.problem()));
    }

    private String problem(String name) {
        String key = "problem." + name;
        return text.of(BUNDLE, text.has(BUNDLE, key) ? key : "problem.REFUSED");
    }
}
