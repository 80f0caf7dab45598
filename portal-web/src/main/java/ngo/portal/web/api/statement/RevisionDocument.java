package ngo.portal.web.api.statement;

import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.web.api.shared.SectionDocument;
import org.jspecify.annotations.Nullable;

/**
 * A change that is proposed to a signed or public text and waits for the leads.
 *
 * @param notesToEditors absent where they stay as they are
 * @param pressContact as they are
 */
public record RevisionDocument(
        Purpose purpose,
        String note,
        String title,
        List<SectionDocument> sections,
        @Nullable String notesToEditors,
        @Nullable String pressContact,
        String proposedBy,
        Instant at) {

    static RevisionDocument of(RevisionRow revision) {
        return new RevisionDocument(
                revision.purpose(),
                revision.note(),
                revision.text().title(),
                revision.text().sections().stream().map(SectionDocument::of).toList(),
                revision.notesToEditors(),
                revision.pressContact(),
                revision.proposedBy(),
                revision.proposedAt());
    }
}
