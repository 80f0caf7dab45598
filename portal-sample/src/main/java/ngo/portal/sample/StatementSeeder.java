package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.sample.SamplePerson.Duty;
import ngo.portal.sample.delivery.SampleDelivery;

/** Brings a sample statement from its current state to the state in which its story ends. */
@ApplicationScoped
public class StatementSeeder {

    private static final Slice NEWEST = Slice.first(100);

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader reader;

    @Inject
    private SampleSteps steps;

    @Inject
    private SampleRevision revision;

    @Inject
    private SampleDelivery delivery;

    @Inject
    private SampleSession stage;

    public void seed(Story story) {
        StatementDetail now = read(story, begun(story));
        steps.happen(story, now);
        while (now.state() != story.end()) {
            StatementState left = now.state();
            steps.leave(story, now);
            now = read(story, now.id());
            if (now.state() == left) {
                throw new IllegalTransition(left.name(), story.end().name());
            }
            steps.happen(story, now);
        }
        if (story == Story.SUMMIT) {
            stage.enter(Duty.MEMBER, story.pen());
            delivery.seed(now.id());
        }
    }

    /** The existing statement of this title that the organisation can edit, or a new one. */
    private UUID begun(Story story) {
        ImportedText text = revision.first(story);
        stage.enter(Duty.MEMBER, story.pen());
        return statements.rows(NEWEST).items().stream()
                .filter(row -> row.ownerAlias().equals(story.pen()))
                .filter(row -> row.title().equals(text.text().title()))
                .map(StatementRow::id)
                .findFirst()
                .orElseGet(() -> statements.create(StatementForm.of(text)));
    }

    private StatementDetail read(Story story, UUID id) {
        stage.enter(Duty.MEMBER, story.pen());
        return reader.view(id).statement();
    }
}
