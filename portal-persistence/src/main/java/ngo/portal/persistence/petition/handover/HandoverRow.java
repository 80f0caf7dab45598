package ngo.portal.persistence.petition.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a list that was made.
 *
 * @param number counts those of one petition
 * @param language in which it was made
 * @param entries how many people the list names, in full or by initials
 * @param total signatures of the petition at that moment
 * @param fingerprint SHA-256 of its bytes
 * @param division the division of which the list is a part; absent where it is the whole list
 * @param part which part, from 1
 * @param parts how many parts the list has
 */
public record HandoverRow(
        int number,
        HandoverContent content,
        HandoverFileType fileType,
        String language,
        long entries,
        long total,
        String fingerprint,
        String madeBy,
        Instant madeAt,
        @Nullable UUID division,
        @Nullable Integer part,
        @Nullable Integer parts) {}
