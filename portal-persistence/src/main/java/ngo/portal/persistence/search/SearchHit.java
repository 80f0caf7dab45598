package ngo.portal.persistence.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A text in which the words stand.
 *
 * @param heading of the section in which they stand; empty where they stand in no section
 * @param language of the text
 * @param changedAt when this text was written last
 * @param snippet where they stand, with {@link #BEGINS} and {@link #ENDS} around them
 * @param narrow there are more texts than were looked at
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

    /** Private characters, which no text has of its own. */
    public static final char BEGINS = '\ue000';

    public static final char ENDS = '\ue001';
}
