package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.statement.Display;
import org.jspecify.annotations.Nullable;

/**
 * One signatory as the public sees it.
 *
 * @param id a random id, so that a signatory shown by region only cannot be traced
 * @param alias empty where the organisation is not named
 */
public record PublicSignature(
        UUID id,
        String alias,
        String printedName,
        Display display,
        String region,
        String reservation,
        boolean late,
        boolean convener,
        Instant signedAt,
        @Nullable Instant withdrawnAt,
        String withdrawalNote) {}
