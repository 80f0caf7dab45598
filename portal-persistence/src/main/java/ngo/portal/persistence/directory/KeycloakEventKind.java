package ngo.portal.persistence.directory;

/** The two kinds of events that Keycloak keeps. */
public enum KeycloakEventKind {
    /** Changes by administrators and programs. */
    ADMIN,
    /** Changes by people about themselves. */
    USER
}
