package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import ngo.portal.sample.SamplePerson.Duty;

/** Corrects or retracts a sample statement that is public: one lead proposes, the others confirm. */
@ApplicationScoped
public class SampleRevision {

    private final Properties words = SampleFile.table("words.properties");

    @Inject
    private RevisionService revisions;

    @Inject
    private Stage stage;

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
        String wrong = words.getProperty(story.key() + ".wrong");
        String right = words.getProperty(story.key() + ".right");
        return text.withSections(text.sections().stream()
                .map(section -> corrected(section, wrong, right))
                .toList());
    }

    private static Section corrected(Section section, String wrong, String right) {
        return section.withHtml(section.html().replace(wrong, right));
    }
}
