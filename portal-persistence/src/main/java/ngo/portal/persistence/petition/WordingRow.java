package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/** To what somebody agrees who ticks the box of an organisation, in one language. */
public record WordingRow(
        UUID organisation,
        String alias,
        String name,
        int number,
        String language,
        String text,
        String fingerprint,
        Instant writtenAt) {}
