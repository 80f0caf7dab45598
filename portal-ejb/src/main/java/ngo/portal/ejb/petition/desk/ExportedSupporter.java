package ngo.portal.ejb.petition.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an organisation's export of supporters. It contains days, in UTC, instead of times: the desk knows the time of
 * each signature, and must not learn who signed it.
 *
 * @param wording number of the consent wording
 * @param agreed the day; the exact time only if it is inside the sealed part of the line
 * @param sealed the part that only the organisation can decrypt, with a program of its own; then name, address, country and
 *         language are empty. Empty otherwise
 * @param takenBack when the consent was withdrawn; absent while it is valid. If present, the other fields are empty, and the
 *         organisation deletes its data
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
