package ngo.portal.persistence.audit;

import java.time.Instant;
import java.util.UUID;

/** One entry of the trail. */
public record AuditRow(
        long number,
        Instant at,
        String actor,
        UUID organisation,
        String action,
        String objectKind,
        UUID object,
        String hash,
        String previous) {}
