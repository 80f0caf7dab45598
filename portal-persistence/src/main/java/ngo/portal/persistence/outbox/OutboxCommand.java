package ngo.portal.persistence.outbox;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command, as whoever carries it out sees it.
 *
 * @param keycloakOrganisation the organisation's id in Keycloak, empty until it has been founded there
 * @param subject person or address it is about, empty where it is about the organisation
 * @param attempts how often it was tried in vain
 * @param takes how often it was taken in hand; what was taken again since then is not the caller's any more
 * @param failingSince when Keycloak, or the portal, had a fault with it for the first time
 */
public record OutboxCommand(
        UUID organisation,
        UUID id,
        OutboxCommandType type,
        String keycloakOrganisation,
        String subject,
        @Convert(converter = DetailsJson.class) Map<String, String> details,
        int attempts,
        int takes,
        @Nullable Instant failingSince) {

    public OutboxCommand {
        details = Map.copyOf(details);
    }

    /** The same, taken in hand once more. */
    public OutboxCommand taken() {
        return new OutboxCommand(
                organisation, id, type, keycloakOrganisation, subject, details, attempts, takes + 1, failingSince);
    }

    /** One of the details, empty where it was not given. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
