package ngo.portal.ejb.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.organisation.KeycloakSync;
import ngo.portal.persistence.organisation.MembershipLifecycleRepository;
import ngo.portal.persistence.schema.BuiltRelease;
import ngo.portal.persistence.system.NodeRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The system report, for coalition administrators. */
@Stateless
public class SystemService {

    @Inject
    private MembershipLifecycleRepository lifecycle;

    @Inject
    private NodeRepository nodes;

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
                BuiltRelease.name(),
                Runtime.version().toString(),
                keycloak.strip(),
                lifecycle.health(),
                keycloakSync.health(),
                nodes.rows());
    }
}
