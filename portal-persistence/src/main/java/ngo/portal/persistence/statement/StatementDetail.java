package ngo.portal.persistence.statement;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * One statement as a page or the API shows it.
 *
 * @param textNumber number of the text shown; a form that was read from it carries the number back
 * @param bindingNumber signatures under an older text have to be confirmed
 * @param unnamedSupporters how many support it without being named, as the public page counts them; 0 for readers who may
 *         not know
 * @param version counts every change of the statement, its ETag
 */
public record StatementDetail(
        UUID id,
        UUID owner,
        String ownerAlias,
        String ownerName,
        String slug,
        StatementState state,
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        String notesToEditors,
        String pressContact,
        int textNumber,
        int bindingNumber,
        String fingerprint,
        int textRound,
        int releaseRound,
        @Nullable Instant consultationUntil,
        String consultationZone,
        String consultationNote,
        @Nullable Instant softDeadline,
        @Nullable Instant hardDeadline,
        String deadlineZone,
        @Nullable Instant embargo,
        String stateNote,
        int unnamedSupporters,
        boolean revisionOpen,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public String title() {
        return text.title();
    }

    /** Whether an embargo withholds it. */
    public boolean isWithheld(Instant now) {
        return embargo != null && now.isBefore(embargo);
    }
}
