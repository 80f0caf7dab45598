package ngo.portal.persistence.organisation;

import static ngo.portal.persistence.organisation.OrganisationState.ACTIVE;
import static ngo.portal.persistence.organisation.OrganisationState.FROZEN;
import static ngo.portal.persistence.organisation.OrganisationState.INVITED;
import static ngo.portal.persistence.organisation.OrganisationState.LEAVING;
import static ngo.portal.persistence.organisation.OrganisationState.SUSPENDED;

import java.util.EnumSet;
import java.util.Set;

/**
 * The steps of an organisation's membership, and who may take them. Most steps need two people: the first requests, the
 * second confirms. The database checks the same rules once more.
 */
public enum OrganisationStep {
    /** A lead agrees that the organisation was founded. */
    FOUND,
    /** The organisation has everything that a member of the coalition needs. */
    SETTLE,
    FREEZE,
    THAW,
    SUSPEND,
    RESUME,
    LEAVE,
    RECALL,
    LEFT;

    public Set<OrganisationState> from() {
        return switch (this) {
            case FOUND, SETTLE -> EnumSet.of(INVITED);
            case FREEZE -> EnumSet.of(ACTIVE, LEAVING);
            case THAW -> EnumSet.of(FROZEN);
            case SUSPEND -> EnumSet.of(ACTIVE, FROZEN, LEAVING);
            case RESUME -> EnumSet.of(SUSPENDED);
            case LEAVE -> EnumSet.of(ACTIVE);
            case RECALL, LEFT -> EnumSet.of(LEAVING);
        };
    }

    public OrganisationState target() {
        return switch (this) {
            case FOUND -> INVITED;
            case SETTLE, THAW, RESUME, RECALL -> ACTIVE;
            case FREEZE -> FROZEN;
            case SUSPEND -> SUSPENDED;
            case LEAVE -> LEAVING;
            case LEFT -> OrganisationState.LEFT;
        };
    }

    /** Whether one person is enough. */
    public boolean isAlone() {
        return switch (this) {
            case SETTLE, FREEZE, LEAVE, RECALL -> true;
            case FOUND, THAW, SUSPEND, RESUME, LEFT -> false;
        };
    }

    /** Whether the person who requests it has to give a reason. */
    public boolean needsReason() {
        return switch (this) {
            case FREEZE, THAW, SUSPEND, RESUME, LEAVE -> true;
            case FOUND, SETTLE, RECALL, LEFT -> false;
        };
    }

    /** Whether Keycloak refuses sign-in for the organisation afterwards. */
    public boolean closes() {
        return this == FREEZE || this == SUSPEND || this == LEFT;
    }

    public boolean opens() {
        return this == THAW || this == RESUME;
    }

    public boolean mayAsk(Set<MembershipAuthority> authorities) {
        return switch (this) {
            case FOUND, SUSPEND, RESUME -> authorities.contains(MembershipAuthority.OFFICE);
            case SETTLE, LEAVE, RECALL -> authorities.contains(MembershipAuthority.OWN);
            case FREEZE ->
                authorities.contains(MembershipAuthority.LEAD) || authorities.contains(MembershipAuthority.OWN);
            case THAW -> !authorities.isEmpty();
            case LEFT ->
                authorities.contains(MembershipAuthority.OFFICE) || authorities.contains(MembershipAuthority.OWN);
        };
    }

    /** Whether these capacities may confirm what those have requested; callers check that it is another person. */
    public boolean mayConfirm(Set<MembershipAuthority> asked, Set<MembershipAuthority> second) {
        return switch (this) {
            case SETTLE, FREEZE, LEAVE, RECALL -> false;
            case FOUND, SUSPEND, RESUME -> second.contains(MembershipAuthority.LEAD);
            case THAW ->
                !second.isEmpty()
                        && (asked.contains(MembershipAuthority.LEAD) || second.contains(MembershipAuthority.LEAD));
            case LEFT ->
                (asked.contains(MembershipAuthority.OFFICE) && second.contains(MembershipAuthority.OWN))
                        || (asked.contains(MembershipAuthority.OWN) && second.contains(MembershipAuthority.OFFICE));
        };
    }

    /** Whether these capacities may reject the step: those that may request or confirm it. */
    public boolean hears(Set<MembershipAuthority> authorities) {
        return mayAsk(authorities) || (isConfirmedByLead() && authorities.contains(MembershipAuthority.LEAD));
    }

    private boolean isConfirmedByLead() {
        return this == FOUND || this == SUSPEND || this == RESUME;
    }
}
