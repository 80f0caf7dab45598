package ngo.portal.persistence.outbox;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command of the outbox, with the data that its execution needs.
 *
 * @param keycloakOrganisation the organisation's id in Keycloak, empty until it has been founded there
 * @param subject person or address it is about, empty where it is about the organisation
 * @param attempts number of failed attempts
 * @param takes how often it was claimed; a command that was claimed again since then does not belong to the caller any more
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

    /** The same, claimed once more. */
    public OutboxCommand taken() {
        return new OutboxCommand(
                organisation, id, type, keycloakOrganisation, subject, details, attempts, takes + 1, failingSince);
    }

    /** One of the details, empty where it is absent. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
