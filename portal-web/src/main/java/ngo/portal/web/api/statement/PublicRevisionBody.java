package ngo.portal.web.api.statement;

import java.util.List;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.NotesForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * A correction or retraction of a published statement. With a note it is a proposal, with a verdict a decision.
 *
 * @param note published with it; required for a proposal
 */
public record PublicRevisionBody(
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String title,
        @Nullable List<String> addressees,
        @Nullable List<StatementBody.Section> sections,
        @Nullable String notesToEditors,
        @Nullable String pressContact) {

    @Nullable
    Decision decision() {
        return verdict == null ? null : new Decision(verdict, BodyWords.of("reason", reason));
    }

    String words() {
        return BodyWords.of("note", note);
    }

    NotesForm below(StatementDetail now) {
        return new NotesBody(notesToEditors, pressContact).onto(NotesForm.of(now));
    }

    DocumentText text(StatementDetail now) {
        return new StatementBody(title, null, addressees, sections, null, null)
                .onto(StatementForm.of(now))
                .text();
    }
}
