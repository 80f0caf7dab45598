package ngo.portal.ejb.directory;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Keycloak could not be reached, refused the service account or gave an invalid answer: the portal keeps what it knows. */
public class DirectoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryUnavailable(Throwable cause) {
        super("Keycloak did not return the memberships of organisations", cause);
    }

    /** Whether Keycloak is available and only this request fails. */
    public boolean isFaultOfTheQuestion() {
        return getCause() instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }
}
