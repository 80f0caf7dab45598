package ngo.portal.ejb.system;

import java.util.List;
import ngo.portal.ejb.organisation.KeycloakSyncHealth;
import ngo.portal.persistence.organisation.HealthRow;
import ngo.portal.persistence.system.NodeRow;

/**
 * The installed versions and their health.
 *
 * @param keycloak its version, empty if it does not report one
 */
public record SystemReport(
        String portal, String java, String keycloak, HealthRow health, KeycloakSyncHealth sync, List<NodeRow> nodes) {}
