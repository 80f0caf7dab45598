package ngo.portal.web.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * The server's sign-in stumbles over answers of Keycloak that nobody in this session has asked for, at any address, before a
 * filter of ours could help. Such a request goes on as one of nobody.
 */
@Calm
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class CalmSignIn implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(CalmSignIn.class.getName());

    @AroundInvoke
    Object calm(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException unexpected) {
            HttpMessageContext message = message(call.getParameters());
            if (message == null) {
                throw unexpected;
            }
            LOG.log(Level.DEBUG, "An answer that nobody has asked for");
            return message.doNothing();
        }
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
