package ngo.portal.ejb.system;

import java.util.List;
import ngo.portal.ejb.organisation.KeycloakSyncHealth;
import ngo.portal.persistence.organisation.HealthRow;
import ngo.portal.persistence.system.NodeRow;

/**
 * What runs here, and how it is.
 *
 * @param keycloak its version, empty where it does not tell
 */
public record SystemReport(
        String portal, String java, String keycloak, HealthRow health, KeycloakSyncHealth sync, List<NodeRow> nodes) {}
