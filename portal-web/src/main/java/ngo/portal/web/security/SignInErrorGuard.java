package ngo.portal.web.security;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.web.security.signin.CallbackServlet;
import org.jspecify.annotations.Nullable;

/**
 * The server's sign-in takes a request at any address for an answer of Keycloak, and stumbles over those that nobody in this
 * session has asked for, before a filter of ours could help. Such a request goes on as one of nobody.
 */
public class SignInErrorGuard implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(SignInErrorGuard.class.getName());

    @AroundInvoke
    Object calm(InvocationContext call) throws Exception {
        HttpMessageContext message = message(call.getParameters());
        if (message != null
                && !message.isAuthenticationRequest()
                && (isText(message.getRequest()) || isElsewhere(message.getRequest()))) {
            return message.doNothing();
        }
        try {
            Object outcome = call.proceed();
            if (outcome == AuthenticationStatus.SEND_FAILURE && message != null && isSilent(message)) {
                return message.doNothing();
            }
            return outcome;
        } catch (RuntimeException unexpected) {
            if (message == null) {
                throw unexpected;
            }
            LOG.log(Level.DEBUG, "An answer that nobody has asked for");
            return message.doNothing();
        }
    }

    /** Whether the server would answer with nothing at all to what it does not take for an answer. */
    private static boolean isSilent(HttpMessageContext message) {
        return !message.isAuthenticationRequest()
                && message.getResponse().getStatus() == HttpServletResponse.SC_OK
                && !message.getResponse().isCommitted();
    }

    /** Whether somebody has sent a text to have it checked, which may be too large to be looked through for an answer. */
    private static boolean isText(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/verify/");
    }

    /** Whether an answer of Keycloak comes to an address that Keycloak was never told. */
    private static boolean isElsewhere(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                && request.getParameter("state") != null
                && !RequestPath.of(request).equals(CallbackServlet.ADDRESS);
    }

    private static @Nullable HttpMessageContext message(Object[] parameters) {
        for (Object parameter : parameters) {
            if (parameter instanceof HttpMessageContext message) {
                return message;
            }
        }
        return null;
    }
}
