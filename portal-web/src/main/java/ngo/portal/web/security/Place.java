package ngo.portal.web.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.tenant.Acting;
import org.jspecify.annotations.Nullable;

/**
 * Where a person came in.
 *
 * @param acting the person, for the organisation that is active
 * @param active absent while none is chosen
 * @param places organisations on which token and membership agree
 * @param coalitionRoles to tell the person; what they may do is decided by what they act with
 */
public record Place(
        Acting acting, @Nullable MembershipRow active, List<MembershipRow> places, Set<CoalitionRole> coalitionRoles) {

    /** The portal knows people by their organisations. Of somebody without one only the token can tell the roles. */
    static Set<CoalitionRole> told(TokenClaims claims, Optional<PersonRow> person, Acting acting) {
        return person.isEmpty() ? claims.coalitionRoles() : acting.coalitionRoles();
    }

    /** Whether the person may go on: whoever acts for an organisation, and auditors to what is theirs. */
    public boolean opens(boolean forAuditors) {
        return isChosen() || (forAuditors && acting.auditor());
    }

    /** Whether the person acts for the office of the coalition. */
    public boolean isOffice() {
        return acting.forOffice();
    }

    public boolean isChosen() {
        return active != null;
    }
}
