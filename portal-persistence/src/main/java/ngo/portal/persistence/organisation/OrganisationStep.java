package ngo.portal.persistence.organisation;

import static ngo.portal.persistence.organisation.OrganisationState.ACTIVE;
import static ngo.portal.persistence.organisation.OrganisationState.FROZEN;
import static ngo.portal.persistence.organisation.OrganisationState.INVITED;
import static ngo.portal.persistence.organisation.OrganisationState.LEAVING;
import static ngo.portal.persistence.organisation.OrganisationState.SUSPENDED;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done to an organisation's membership, and who may. Most steps need two people: the first asks, the second
 * confirms. The database knows the same rules and has the last word.
 */
public enum OrganisationStep {
    /** A lead agrees that the organisation was founded. */
    FOUND,
    /** All is there that a member of the coalition needs. */
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

    /** One person is enough. */
    public boolean isAlone() {
        return switch (this) {
            case SETTLE, FREEZE, LEAVE, RECALL -> true;
            case FOUND, THAW, SUSPEND, RESUME, LEFT -> false;
        };
    }

    /** Whoever asks says why. */
    public boolean needsReason() {
        return switch (this) {
            case FREEZE, THAW, SUSPEND, RESUME, LEAVE -> true;
            case FOUND, SETTLE, RECALL, LEFT -> false;
        };
    }

    /** Keycloak lets nobody of the organisation in any more. */
    public boolean closes() {
        return this == FREEZE || this == SUSPEND || this == LEFT;
    }

    public boolean opens() {
        return this == THAW || this == RESUME;
    }

    public boolean mayAsk(Set<MembershipAuthority> voices) {
        return switch (this) {
            case FOUND, SUSPEND, RESUME -> voices.contains(MembershipAuthority.OFFICE);
            case SETTLE, LEAVE, RECALL -> voices.contains(MembershipAuthority.OWN);
            case FREEZE -> voices.contains(MembershipAuthority.LEAD) || voices.contains(MembershipAuthority.OWN);
            case THAW -> !voices.isEmpty();
            case LEFT -> voices.contains(MembershipAuthority.OFFICE) || voices.contains(MembershipAuthority.OWN);
        };
    }

    /** Whether these voices complete what those have asked for; that it is another person is asked elsewhere. */
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

    /** Whoever asks or confirms such a step may also say no to it. */
    public boolean hears(Set<MembershipAuthority> voices) {
        return mayAsk(voices) || (isConfirmedByLead() && voices.contains(MembershipAuthority.LEAD));
    }

    private boolean isConfirmedByLead() {
        return this == FOUND || this == SUSPEND || this == RESUME;
    }
}
