package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.plan.PlanAdoptionService;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanReviewService;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.sample.SamplePerson.Duty;
import ngo.portal.sample.translation.SampleTranslator;

/** Brings a sample plan from its current state to the state in which its story ends. */
@ApplicationScoped
public class PlanSeeder {

    private static final Slice NEWEST = Slice.first(100);
    private static final String APPROVAL = "Clear, feasible, and in line with the aims of the coalition.";

    @Inject
    private PlanService plans;

    @Inject
    private PlanReader reader;

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanAdoptionService adoptions;

    @Inject
    private PlanWriter writer;

    @Inject
    private PlanProgress progress;

    @Inject
    private SampleTranslator translator;

    @Inject
    private SampleSession stage;

    @Inject
    private Clock clock;

    public void seed(PlanStory story) {
        SamplePlan text = story.text();
        stage.enter(Duty.MEMBER, story.pen());
        UUID id = begun(story, text);
        PlanState now = reader.view(id).plan().state();
        if (now == PlanState.DRAFT) {
            writer.write(id, text);
        }
        while (now != story.end()) {
            PlanState left = now;
            leave(story, id, left);
            stage.enter(Duty.MEMBER, story.pen());
            now = reader.view(id).plan().state();
            if (now == left) {
                throw new IllegalTransition(left.name(), story.end().name());
            }
        }
        if (now == PlanState.ACTIVE) {
            progress.happen(id, story, text);
            story.languages().forEach(language -> translate(story, id, language));
        }
    }

    /** A writer of the owner's organisation, a reviewer of another one, and a second person of the owner's who approves. */
    private void translate(PlanStory story, UUID id, String language) {
        SampleTranslator.SampleUsers cast = new SampleTranslator.SampleUsers(
                new SamplePerson(Duty.MEMBER, story.pen()),
                new SamplePerson(Duty.SIGNATORY, story.pen()),
                new SamplePerson(Duty.MEMBER, "amnesty"),
                new SamplePerson(Duty.ADMIN, story.pen()));
        translator.seed(id, language, story.translated(language), cast, false);
    }

    /** The owner's existing plan of this title, or a new one. */
    private UUID begun(PlanStory story, SamplePlan text) {
        return plans.rows(NEWEST).items().stream()
                .filter(row -> row.ownerAlias().equals(story.pen()))
                .filter(row -> row.title().equals(text.title()))
                .map(PlanRow::id)
                .findFirst()
                .orElseGet(() -> plans.create(text.head(LocalDate.now(clock.withZone(ZoneOffset.UTC)))));
    }

    private void leave(PlanStory story, UUID id, PlanState from) {
        switch (from) {
            case DRAFT -> {
                writer.reviewRisks(id);
                reviews.ask(id);
            }
            case IN_REVIEW -> {
                stage.enter(Duty.ADMIN, story.pen());
                reviews.decide(id, true, "");
            }
            case CLEARED -> course.share(id, story.circle());
            case SHARED -> course.propose(id);
            case PROPOSED -> adopt(story, id);
            case ADOPTED -> stage.once(() -> course.activate(id));
            case RETURNED, ACTIVE, UNDER_REVIEW, CLOSED, WITHDRAWN, ARCHIVED ->
                throw new IllegalTransition(from.name(), story.end().name());
        }
    }

    /** The leads of other organisations first: the owner's lead does not decide alone. */
    private void adopt(PlanStory story, UUID id) {
        SampleSteps.leads(story.pen()).stream()
                .limit(adoptions.quorum().needed())
                .forEach(lead -> {
                    stage.enter(Duty.LEAD, lead);
                    stage.once(() -> adoptions.decide(id, new Decision(Verdict.APPROVE, APPROVAL)));
                });
    }
}
