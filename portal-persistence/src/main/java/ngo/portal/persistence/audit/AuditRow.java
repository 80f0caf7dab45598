package ngo.portal.persistence.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the trail.
 *
 * @param number counted from one in each organisation
 * @param actor the account, or the portal itself
 * @param actorName empty where the portal does not know the person any more
 * @param onBehalfOf the account in whose place it was done; empty where the actor acted in their own right
 * @param onBehalfOfName empty as the other name
 * @param alias of the organisation that was acted for
 * @param organisation its name
 * @param action simple name of the event, the key of its words
 * @param title of the document, empty where the reader may not see it
 */
public record AuditRow(
        long number,
        Instant at,
        String actor,
        String actorName,
        String onBehalfOf,
        String onBehalfOfName,
        String alias,
        String organisation,
        String action,
        String objectKind,
        UUID object,
        String title,
        String hash,
        String previous,
        UUID place) {}
