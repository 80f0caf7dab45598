package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;

/** A change proposed to a signed or published text. */
public record RevisionRow(
        UUID organisation,
        String organisationName,
        int number,
        Purpose purpose,
        DocumentText text,
        String note,
        String proposedBy,
        String proposedBySubject,
        Instant proposedAt) {}
