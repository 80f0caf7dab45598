package ngo.portal.ejb.directory;

/** Keycloak could not be reached, refused the service account or answered nonsense: what is known already stays. */
public class DirectoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryUnavailable(Throwable cause) {
        super("Keycloak did not tell who belongs where", cause);
    }
}
