package ngo.portal.web.security.signin;

/** Keycloak's signing keys cannot be read, and none are cached: no token can be verified. */
public final class KeysUnavailable extends RuntimeException {

    KeysUnavailable(Throwable cause) {
        super(cause);
    }
}
