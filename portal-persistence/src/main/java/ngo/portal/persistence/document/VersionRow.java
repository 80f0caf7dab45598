package ngo.portal.persistence.document;

import java.time.Instant;

/** One version of a text, without the text. */
public record VersionRow(
        int number,
        ChangeClass changeClass,
        String note,
        String authorOrganisation,
        String authorName,
        Instant createdAt) {}
