package ngo.portal.story;

import java.net.URI;
import java.nio.file.Path;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Portal} and the {@link Chromium} of the process. The portal is the shared installation, or with
 * {@code -Dportal.test.url=… -Dportal.test.keycloak=… -Dportal.test.home=…} one that is running already.
 */
public final class TestEnvironment implements ParameterResolver {

    private final SharedInstallation shared = new SharedInstallation();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Portal.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Portal.class) {
            return portal(parameter, context);
        }
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    private Portal portal(ParameterContext parameter, ExtensionContext context) {
        String running = System.getProperty("portal.test.url");
        if (running == null) {
            return Portal.of((Installation) shared.resolveParameter(parameter, context));
        }
        return new Portal(
                URI.create(running),
                URI.create(System.getProperty("portal.test.keycloak", "http://localhost:8180")),
                Path.of(System.getProperty("portal.test.home", ""), "run/psql.env"));
    }
}
