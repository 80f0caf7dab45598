package ngo.portal.persistence.directory;

/** The two kinds of events that Keycloak keeps. */
public enum KeycloakEventKind {
    /** What administrators and programs have changed. */
    ADMIN,
    /** What people have changed about themselves. */
    USER
}
