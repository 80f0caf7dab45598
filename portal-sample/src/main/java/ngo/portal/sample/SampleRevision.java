package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.sample.SamplePerson.Duty;

/**
 * Changes the texts of sample statements: by the results of the consultation, and after publication by a correction or a
 * retraction, which one lead proposes and the others confirm.
 */
@ApplicationScoped
public class SampleRevision {

    private final Properties words = SampleFile.table("words.properties");

    @Inject
    private StatementService statements;

    @Inject
    private RevisionService revisions;

    @Inject
    private SampleSession stage;

    /** The text for the consultation, in which one sentence may still have other words. */
    public ImportedText first(Story story) {
        ImportedText end = story.text();
        return new ImportedText(
                replaced(end.text(), story, ".later", ".earlier"), end.notesToEditors(), end.pressContact());
    }

    /** Writes the sentence that the consultation has agreed on. */
    public void agree(Story story, StatementDetail now) {
        DocumentText agreed = replaced(now.text(), story, ".earlier", ".later");
        if (!agreed.equals(now.text())) {
            StatementForm form = StatementForm.of(now);
            form.take(agreed, now.textNumber());
            stage.enter(Duty.MEMBER, story.pen());
            statements.save(now.id(), form);
        }
    }

    public void make(Story story, StatementDetail published, List<String> leads) {
        UUID id = published.id();
        boolean corrects = story.end() == StatementState.CORRECTED;
        Purpose purpose = corrects ? Purpose.CORRECTION : Purpose.RETRACTION;
        DocumentText text = corrects ? corrected(story, published.text()) : published.text();
        String note = words.getProperty(story.key() + ".note");
        stage.enter(Duty.LEAD, leads.get(0));
        stage.once(() -> revisions.propose(id, purpose, text, note));
        leads.stream().skip(1).forEach(lead -> {
            stage.enter(Duty.LEAD, lead);
            stage.once(() -> revisions.decide(id, new Decision(Verdict.APPROVE, "")));
        });
    }

    DocumentText corrected(Story story, DocumentText text) {
        return replaced(text, story, ".wrong", ".right");
    }

    private DocumentText replaced(DocumentText text, Story story, String from, String to) {
        String before = words.getProperty(story.key() + from);
        String after = words.getProperty(story.key() + to);
        if (before == null || after == null) {
            return text;
        }
        return text.withSections(text.sections().stream()
                .map(section -> section.withHtml(section.html().replace(before, after)))
                .toList());
    }
}
