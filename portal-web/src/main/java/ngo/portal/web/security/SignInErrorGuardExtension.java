package ngo.portal.web.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptors;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;

/**
 * Wraps the server's sign-in mechanism in {@link SignInErrorGuard}. It binds by the class name: the server loads each class of the portal twice,
 * and an implementation of one of the portal's own annotations makes the virtual machine crash when it archives the loaded classes (JDK 25), so
 * that every start would take as long as the first.
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
