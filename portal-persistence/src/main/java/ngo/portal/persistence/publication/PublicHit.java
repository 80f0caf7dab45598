package ngo.portal.persistence.publication;

import java.time.Instant;

/**
 * A published text that contains the searched words.
 *
 * @param kind STATEMENT, PLAN or PETITION
 * @param heading of the section of a plan; empty for all that is in none
 * @param language of the text that contains them
 * @param snippet the words with their surroundings, marked as in a search of members
 * @param narrow there are more texts than were searched
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
