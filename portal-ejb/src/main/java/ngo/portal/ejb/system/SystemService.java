package ngo.portal.ejb.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.organisation.KeycloakSync;
import ngo.portal.persistence.organisation.MembershipLifecycleRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the office how the portal is. */
@Stateless
public class SystemService {

    private static final String ABOUT = "/META-INF/maven/ngo.portal/portal-ejb/pom.properties";

    @Inject
    private MembershipLifecycleRepository lifecycle;

    @Inject
    private KeycloakSync keycloakSync;

    @Inject
    private AccessControl access;

    @Inject
    @ConfigProperty(name = "portal.keycloak.version", defaultValue = " ")
    private String keycloak;

    public SystemReport report() {
        access.requireOffice();
        return new SystemReport(
                version(), Runtime.version().toString(), keycloak.strip(), lifecycle.health(), keycloakSync.health());
    }

    static String version() {
        Properties about = new Properties();
        try (InputStream file = SystemService.class.getResourceAsStream(ABOUT)) {
            if (file != null) {
                about.load(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return about.getProperty("version", "");
    }
}
