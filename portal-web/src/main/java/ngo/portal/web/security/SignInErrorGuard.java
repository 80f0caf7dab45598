package ngo.portal.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import ngo.portal.web.security.signin.CallbackServlet;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Protects the server's sign-in mechanism. The mechanism takes a request at any address for an answer of Keycloak, and fails before any filter
 * of the portal if nobody in this session has started a sign-in. Such a request continues as an anonymous one. The mechanism also accepts an
 * answer only at the exact address that Keycloak was given, which a server behind a TLS-terminating proxy does not see.
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
        if (message != null && RequestPath.of(message.getRequest()).equals(CallbackServlet.ADDRESS)) {
            call.setParameters(atThePublicAddress(call.getParameters()));
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

    private static Object[] atThePublicAddress(Object[] parameters) {
        String callback = CDI.current().select(OidcSettings.class).get().getCallback();
        return Arrays.stream(parameters)
                .map(parameter -> parameter instanceof HttpServletRequest request
                        ? new PublicRequest(request, callback)
                        : parameter instanceof HttpMessageContext context
                                ? new PublicContext(context, callback)
                                : parameter)
                .toArray();
    }

    /** The request as the client made it, before the proxy. */
    private static final class PublicRequest extends HttpServletRequestWrapper {

        private final String address;

        PublicRequest(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        @SuppressWarnings("JdkObsolete") // the interface wants it
        public StringBuffer getRequestURL() {
            return new StringBuffer(address);
        }
    }

    private static final class PublicContext extends HttpMessageContextWrapper {

        private final String address;

        PublicContext(HttpMessageContext context, String address) {
            super(context);
            this.address = address;
        }

        @Override
        public HttpServletRequest getRequest() {
            return new PublicRequest(super.getRequest(), address);
        }
    }

    /** Whether the server's mechanism would send no answer at all for a request that it does not take for an answer of Keycloak. */
    private static boolean isSilent(HttpMessageContext message) {
        return !message.isAuthenticationRequest()
                && message.getResponse().getStatus() == HttpServletResponse.SC_OK
                && !message.getResponse().isCommitted();
    }

    /** Whether somebody has sent a text to have it checked, which may be too large to be looked through for an answer. */
    private static boolean isText(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/verify/");
    }

    /** Whether an answer of Keycloak arrives at an address that Keycloak was not given. */
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
