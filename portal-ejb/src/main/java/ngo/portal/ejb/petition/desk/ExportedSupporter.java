package ngo.portal.ejb.petition.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an organisation takes along. It says days, in UTC: the desk knows the moment of each signature, and is not to learn
 * whose it is.
 *
 * @param wording number of what they agreed to
 * @param agreed the day; the moment where that was sealed in the line
 * @param sealed what only the organisation opens, with a program of its own; then name, address, country and language are empty. Empty
 *     otherwise
 * @param takenBack since when nobody may write to them any more; absent where they may. Then the rest is empty, and the organisation clears what it has
 */
public record ExportedSupporter(
        UUID signature,
        String name,
        String email,
        String country,
        String language,
        int wording,
        String agreed,
        @Nullable LocalDate takenBack,
        String sealed) {}
