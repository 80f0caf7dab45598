package ngo.portal.persistence.drift;

/** The kinds of differences between Keycloak and the portal. */
public enum DriftKind {
    /** Enabled in Keycloak, closed in the portal. */
    OPEN_THERE,
    /** Disabled in Keycloak, still expected in the portal. */
    SHUT_THERE,
    /** In the portal, gone from Keycloak. */
    MISSING_THERE,
    /** Groups that represent roles are missing. Detail: their names. */
    GROUPS_MISSING,
    /** There are groups that represent no role. Detail: their names. */
    GROUPS_UNKNOWN,
    /** Detail: the alias in Keycloak. */
    ALIAS_DIFFERS,
    /** Detail: the name in Keycloak. */
    NAME_DIFFERS,
    /** A closed account is still a member. Subject: the person; detail: their name. */
    CLOSED_ACCOUNT,
    /** A role whose mandate is over. Subject: the person and the role; detail: the roles that stay. */
    MANDATE_OVER,
    /** Somebody leads the coalition without belonging to an organisation. Subject: the person; detail: their name. */
    LEAD_WITHOUT_PLACE;

    /** Whether the portal can repair it; the rest is for Keycloak's own console. */
    public boolean isMendable() {
        return switch (this) {
            case OPEN_THERE, SHUT_THERE, MISSING_THERE, GROUPS_MISSING, NAME_DIFFERS, CLOSED_ACCOUNT, MANDATE_OVER ->
                true;
            case GROUPS_UNKNOWN, ALIAS_DIFFERS, LEAD_WITHOUT_PLACE -> false;
        };
    }
}
