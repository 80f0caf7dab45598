package ngo.portal.persistence.directory;

/** What Keycloak's back-channel logout identifies. */
public enum EndedSessionKind {
    /** One session of a person. */
    SESSION,
    /** All sessions of a person. */
    PERSON
}
