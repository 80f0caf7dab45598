package ngo.portal.web.security.signin;

/** Keycloak cannot be asked for its keys, and none are known yet: no token can be checked. */
public final class KeysUnavailable extends RuntimeException {

    KeysUnavailable(Throwable cause) {
        super(cause);
    }
}
