package ngo.portal.persistence.statement;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * A proposed revision of a signed or published text.
 *
 * @param notesToEditors the new notes; absent where they stay
 * @param pressContact as they are
 */
public record RevisionRow(
        UUID organisation,
        String organisationName,
        int number,
        Purpose purpose,
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        String note,
        @Nullable String notesToEditors,
        @Nullable String pressContact,
        String proposedBy,
        Instant proposedAt) {}
