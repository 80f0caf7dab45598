package ngo.portal.web.api.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.api.shared.SectionDocument;
import org.jspecify.annotations.Nullable;

/**
 * A statement as its reader sees it.
 *
 * @param owner alias of the organisation that owns the statement
 * @param fingerprint SHA-256 of the frozen text; absent before
 * @param mine the answer of the reader's own organisation; absent if it is not invited
 * @param allowed what the caller may do now
 */
public record StatementDocument(
        UUID id,
        String slug,
        String title,
        String language,
        List<String> addressees,
        List<SectionDocument> sections,
        String notesToEditors,
        String pressContact,
        @Nullable Instant consultationUntil,
        String consultationZone,
        String consultationNote,
        @Nullable Instant softDeadline,
        @Nullable Instant hardDeadline,
        String deadlineZone,
        @Nullable Instant embargo,
        List<String> invited,
        StatementState state,
        String stateNote,
        String owner,
        @Nullable String fingerprint,
        @Nullable SignOnState mine,
        @Nullable RevisionDocument revision,
        Instant createdAt,
        Instant changedAt,
        long version,
        List<String> allowed) {

    public static StatementDocument of(StatementView view) {
        StatementDetail statement = view.statement();
        return new StatementDocument(
                statement.id(),
                statement.slug(),
                statement.title(),
                statement.text().language(),
                statement.text().addressees(),
                statement.text().sections().stream().map(SectionDocument::of).toList(),
                statement.notesToEditors(),
                statement.pressContact(),
                statement.consultationUntil(),
                statement.consultationZone(),
                statement.consultationNote(),
                statement.softDeadline(),
                statement.hardDeadline(),
                statement.deadlineZone(),
                statement.embargo(),
                invited(view),
                statement.state(),
                statement.stateNote(),
                statement.ownerAlias(),
                statement.fingerprint().isEmpty() ? null : statement.fingerprint(),
                view.mine().map(SignOnRow::state).orElse(null),
                view.revision().map(RevisionDocument::of).orElse(null),
                statement.createdAt(),
                statement.changedAt(),
                statement.version(),
                view.allowed().stream().sorted().map(StatementAction::apiName).toList());
    }

    private static List<String> invited(StatementView view) {
        return view.board().stream()
                .filter(row -> !row.organisation().equals(view.statement().owner()))
                .map(SignOnRow::alias)
                .toList();
    }
}
