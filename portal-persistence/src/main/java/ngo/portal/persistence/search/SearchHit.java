package ngo.portal.persistence.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A text that contains the searched words.
 *
 * @param heading of the section that contains them; empty where they are in no section
 * @param language of the text
 * @param changedAt when this text was written last
 * @param snippet the words with their surroundings, between {@link #BEGINS} and {@link #ENDS}
 * @param narrow there are more texts than were searched
 */
public record SearchHit(
        String kind,
        UUID id,
        UUID part,
        String title,
        String ownerName,
        String state,
        String heading,
        String language,
        Instant changedAt,
        String snippet,
        boolean narrow) {

    /** Private-use characters, which no text contains. */
    public static final char BEGINS = '\ue000';

    public static final char ENDS = '\ue001';
}
