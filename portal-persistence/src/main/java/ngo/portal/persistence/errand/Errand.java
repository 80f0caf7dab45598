package ngo.portal.persistence.errand;

import java.util.Map;
import java.util.UUID;

/**
 * One promise, as the one who keeps it sees it.
 *
 * @param keycloakOrganisation the organisation's id in Keycloak, empty until it has been founded there
 * @param subject person or address it is about, empty where it is about the organisation
 * @param attempts how often it was tried in vain
 */
public record Errand(
        UUID organisation,
        UUID id,
        ErrandAct act,
        String keycloakOrganisation,
        String subject,
        Map<String, String> details,
        int attempts) {

    public Errand {
        details = Map.copyOf(details);
    }

    /** One of the details, empty where it was not given. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
