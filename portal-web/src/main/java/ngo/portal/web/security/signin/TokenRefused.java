package ngo.portal.web.security.signin;

/** This is no token that opens the door; why is nobody's business but the log's. */
public final class TokenRefused extends RuntimeException {

    TokenRefused(Throwable cause) {
        super(cause);
    }
}
