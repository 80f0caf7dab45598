package ngo.portal.web.security.signin;

/** The token is refused. The reason is only logged, and not part of the answer. */
public final class TokenRefused extends RuntimeException {

    TokenRefused(Throwable cause) {
        super(cause);
    }
}
