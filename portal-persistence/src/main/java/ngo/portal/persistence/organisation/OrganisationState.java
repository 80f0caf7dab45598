package ngo.portal.persistence.organisation;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a membership in the coalition. */
public enum OrganisationState implements State<OrganisationState> {
    INVITED,
    ACTIVE,
    FROZEN,
    SUSPENDED,
    LEAVING,
    LEFT;

    /** Whether the portal and Keycloak refuse sign-in for the organisation. */
    public boolean isClosed() {
        return this == FROZEN || this == SUSPENDED || this == LEFT;
    }

    @Override
    public Set<OrganisationState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(ACTIVE, LEFT);
            case ACTIVE -> EnumSet.of(FROZEN, SUSPENDED, LEAVING);
            case FROZEN -> EnumSet.of(ACTIVE, SUSPENDED);
            case SUSPENDED -> EnumSet.of(ACTIVE);
            case LEAVING -> EnumSet.of(ACTIVE, FROZEN, SUSPENDED, LEFT);
            case LEFT -> EnumSet.noneOf(OrganisationState.class);
        };
    }
}
