package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/** The consent wording next to the checkbox of an organisation, in one language. */
public record WordingRow(
        UUID organisation,
        String alias,
        String name,
        int number,
        String language,
        String text,
        String fingerprint,
        Instant writtenAt) {}
