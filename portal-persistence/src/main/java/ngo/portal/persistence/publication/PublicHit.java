package ngo.portal.persistence.publication;

import java.time.Instant;

/**
 * Something published in which words stand.
 *
 * @param kind STATEMENT, PLAN or PETITION
 * @param heading of the section of a plan; empty for all that is in none
 * @param language of the text in which they stand
 * @param snippet where they stand, marked as in a search of members
 * @param narrow there are more texts than were looked at
 */
public record PublicHit(
        String kind,
        String slug,
        String title,
        String heading,
        String language,
        Instant publishedAt,
        String snippet,
        boolean narrow) {}
