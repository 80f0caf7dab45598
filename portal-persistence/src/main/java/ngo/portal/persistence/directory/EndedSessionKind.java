package ngo.portal.persistence.directory;

/** What Keycloak names when it has signed somebody out. */
public enum EndedSessionKind {
    /** One session of a person. */
    SESSION,
    /** Whatever a person had begun. */
    PERSON
}
