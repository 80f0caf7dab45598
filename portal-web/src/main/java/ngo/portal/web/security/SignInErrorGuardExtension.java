package ngo.portal.web.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;

/** Puts {@link SignInErrorGuard} around the server's own way to sign in. */
public class SignInErrorGuardExtension implements Extension {

    private static final class Binding extends AnnotationLiteral<SignInErrorGuarded> implements SignInErrorGuarded {

        private static final long serialVersionUID = 1L;
    }

    <T extends HttpAuthenticationMechanism> void calm(@Observes ProcessAnnotatedType<T> mechanism) {
        mechanism.configureAnnotatedType().add(new Binding());
    }
}
