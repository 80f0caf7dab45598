package ngo.portal.persistence.outbox;

/** What the portal can do in Keycloak. Each may be carried out any number of times and leaves Keycloak the same. */
public enum OutboxCommandType {
    /** Lets the organisation be, with a group for each role. Details: {@code alias}, {@code name}. */
    FOUND,
    /** Details: {@code name}. */
    RENAME,
    /** Nobody signs in for the organisation any more, and every session of its people ends. */
    DISABLE,
    ENABLE,
    /** Sends an invitation. Subject: the address. Details: {@code language}. */
    INVITE,
    /** Takes an invitation back that nobody has accepted. Subject: the address. */
    TAKE_BACK,
    /** Subject: the person. Details: {@code roles}, names of roles with commas between; the person has these and no others. */
    GIVE_ROLES,
    /** The person belongs to the organisation no longer, and their sessions end. Subject: the person. */
    REMOVE,
    /** Subject: the person. */
    END_SESSIONS,
    /** Speaks to a person in their language. On behalf of the office. Subject: the person. Details: {@code language}; empty for none in particular. */
    SPEAK,
    /** The client of a program is there no longer, and with it its secret. Subject: the program. */
    REMOVE_PROGRAM
}
