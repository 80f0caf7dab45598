package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;

/**
 * A new public act: the text as it is fixed now.
 *
 * @param number number of the text within the statement; a retraction repeats the last text under a number of its own
 * @param silentSupporters how many organisations support it without being named
 */
public record NewPublication(
        UUID owner,
        UUID statement,
        int number,
        String slug,
        PublicationKind kind,
        DocumentText text,
        String notesToEditors,
        String pressContact,
        String publicNote,
        int silentSupporters,
        Instant at) {}
