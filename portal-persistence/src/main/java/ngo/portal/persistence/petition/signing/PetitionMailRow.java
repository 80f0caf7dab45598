package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * A mail that is due.
 *
 * @param content NEUTRAL, or TITLE where it may name the petition
 * @param attempts how often a node has claimed it, this time included; a node that takes it over counts on
 * @param number of mails that were sent for this signature before
 * @param known whether the address has signed before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only opened
public record PetitionMailRow(
        UUID petition,
        UUID id,
        String slug,
        String title,
        String content,
        String language,
        UUID object,
        int generation,
        byte[] sealed,
        boolean known,
        int attempts,
        int number) {}
