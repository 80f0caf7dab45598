package ngo.portal.persistence.statement;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/** A change proposed to a signed or published text. */
public record RevisionRow(
        UUID organisation,
        String organisationName,
        int number,
        Purpose purpose,
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        String note,
        String proposedBy,
        Instant proposedAt) {}
