package ngo.portal.web.security.signin;

/** This token lets nobody in; why is nobody's business but the log's. */
public final class TokenRefused extends RuntimeException {

    TokenRefused(Throwable cause) {
        super(cause);
    }
}
