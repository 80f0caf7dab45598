package ngo.portal.ejb.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.ColleagueRow;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person is to have.
 *
 * @param document the only document for which it is valid; absent for all
 * @param until absent for no end
 */
public record RequestedRole(MemberRole role, @Nullable UUID document, @Nullable Instant until) {

    /** A role that the person has already. */
    public static RequestedRole of(AssignedRole held) {
        return new RequestedRole(held.role(), held.document(), held.until());
    }

    /**
     * The roles requested with one common end, which applies to every role that is new or has an end already.
     *
     * @param until absent if new roles have no end and the others keep theirs
     */
    public static List<RequestedRole> of(ColleagueRow person, Set<MemberRole> roles, @Nullable Instant until) {
        return roles.stream()
                .map(role -> person.role(role)
                        .map(held -> of(held, until))
                        .orElseGet(() -> new RequestedRole(role, null, until)))
                .toList();
    }

    private static RequestedRole of(AssignedRole held, @Nullable Instant until) {
        return until == null || held.until() == null
                ? of(held)
                : new RequestedRole(held.role(), held.document(), until);
    }

    boolean isLasting() {
        return document == null && until == null;
    }
}
