package ngo.portal.persistence.outbox;

/** The commands that the portal can carry out in Keycloak. Each is idempotent: carrying it out again leaves Keycloak the same. */
public enum OutboxCommandType {
    /** Creates the organisation with a group for each role. Details: {@code alias}, {@code name}. */
    FOUND,
    /** Renames the organisation. Details: {@code name}. */
    RENAME,
    /** Disables sign-in for the organisation and ends every session of its people. */
    DISABLE,
    ENABLE,
    /** Sends an invitation. Subject: the address. Details: {@code language}. */
    INVITE,
    /** Withdraws an invitation that nobody has accepted. Subject: the address. */
    TAKE_BACK,
    /**
     * Sets the roles of a person. Subject: the person. Details: {@code roles}, names of roles with commas between; the
     * person has these and no others.
     */
    GIVE_ROLES,
    /** Removes the person from the organisation and ends their sessions. Subject: the person. */
    REMOVE,
    /** Ends the sessions of a person. Subject: the person. */
    END_SESSIONS,
    /**
     * Sets the language of a person, on behalf of the office. Subject: the person. Details: {@code language}; empty for none
     * in particular.
     */
    SPEAK,
    /** Deletes the client of a program, and with it its secret. Subject: the program. */
    REMOVE_PROGRAM
}
