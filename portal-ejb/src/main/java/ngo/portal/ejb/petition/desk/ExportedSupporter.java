package ngo.portal.ejb.petition.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an organisation takes along.
 *
 * @param wording number of what they agreed to
 * @param sealed what only the organisation opens, with a program of its own; then name, address, country and language are empty. Empty
 *     otherwise
 * @param takenBackAt nobody may write to them any more; then the rest is empty, and the organisation clears what it has
 */
public record ExportedSupporter(
        UUID signature,
        String name,
        String email,
        String country,
        String language,
        int wording,
        Instant givenAt,
        @Nullable Instant takenBackAt,
        String sealed) {}
