package ngo.portal.web.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptors;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;

/**
 * Puts {@link SignInErrorGuard} around the server's own way to sign in. It binds by name of the class: the server loads each class
 * of the portal twice, and what implements an annotation of ours makes the virtual machine crash when it archives what it has
 * loaded (JDK 25), so that every start would take as long as the first.
 */
public class SignInErrorGuardExtension implements Extension {

    private static final class Guarded extends AnnotationLiteral<Interceptors> implements Interceptors {

        private static final long serialVersionUID = 1L;

        @Override
        public Class<?>[] value() {
            return new Class<?>[] {SignInErrorGuard.class};
        }
    }

    <T extends HttpAuthenticationMechanism> void guard(@Observes ProcessAnnotatedType<T> mechanism) {
        mechanism.configureAnnotatedType().add(new Guarded());
    }
}
