package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.assessment.DecisionForm;
import ngo.portal.ejb.assessment.FundingDecisionService;
import ngo.portal.ejb.assessment.ReviewService;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.ejb.assessment.VerificationService;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.assessment.Recommendation;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.lifecycle.IllegalTransition;

/** Acts for the people of a funder on a sample request until it is decided. */
@ApplicationScoped
public class CaseSteps {

    @Inject
    private ScreeningService screening;

    @Inject
    private QuestionService questions;

    @Inject
    private VerificationService verification;

    @Inject
    private SeatService seats;

    @Inject
    private ReviewService reviews;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private SampleSession stage;

    /** Takes one step. */
    public void leave(RequestStory story, UUID id, RequestState from) {
        stage.enter(story.call().officer());
        switch (from) {
            case SUBMITTED -> screening.takeUp(id);
            case SCREENING -> screen(story, id);
            case VERIFICATION -> askReviewers(story, id);
            case REVIEW -> putToDecision(story, id);
            case DECISION -> vote(story, id);
            case DRAFT,
                    MORE_INFO,
                    INELIGIBLE,
                    APPROVED,
                    PARTLY_APPROVED,
                    DECLINED,
                    DEFERRED,
                    WITHDRAWN,
                    AGREED,
                    PAID_IN_PART,
                    PAID,
                    REPORTING,
                    CLOSED,
                    SUSPENDED,
                    ANONYMISED ->
                throw new IllegalTransition(from.name(), story.end().name());
        }
    }

    /** If the story ends in the middle of the assessment, the first reviewer has finished. */
    public void goOn(RequestStory story, UUID id) {
        if (story.end() == RequestState.REVIEW) {
            review(story, id, story.call().reviewers().get(0));
        }
    }

    private void screen(RequestStory story, UUID id) {
        if (story.end() == RequestState.MORE_INFO) {
            questions.ask(
                    id,
                    List.of(RequestSection.NEED, RequestSection.BUDGET),
                    story.text().said("question"));
        } else {
            screening.accept(id);
        }
    }

    private void askReviewers(RequestStory story, UUID id) {
        seats.assign(id, SeatKind.REVIEWER, subjects(story.call().reviewers()));
        verification.record(id, story.text().said("verified"));
    }

    private void putToDecision(RequestStory story, UUID id) {
        story.call().reviewers().forEach(reviewer -> review(story, id, reviewer));
        stage.enter(story.call().officer());
        stage.once(
                () -> seats.assign(id, SeatKind.APPROVER, subjects(story.call().approvers())));
        decisions.putToDecision(id);
    }

    private void review(RequestStory story, UUID id, SamplePerson reviewer) {
        stage.enter(reviewer);
        stage.once(() -> seats.declare(id, Relation.NONE, ""));
        if (reviews.reviews(id)
                .own()
                .filter(own -> own.row().submittedAt() != null)
                .isEmpty()) {
            reviews.submit(id, judgement(story, reviews.reviews(id).rubric()));
        }
    }

    private static Judgement judgement(RequestStory story, Rubric rubric) {
        boolean good = story.end() != RequestState.DECLINED;
        Map<UUID, Integer> scores = rubric.criteria().stream()
                .collect(Collectors.toMap(Rubric.Criterion::id, one -> good ? one.scale() - 1 : 2));
        Recommendation advice = good ? Recommendation.FUND : Recommendation.DECLINE;
        return new Judgement(scores, Map.of(), Optional.of(advice), story.text().said("advice"));
    }

    private void vote(RequestStory story, UUID id) {
        SampleRequest text = story.text();
        Outcome outcome = story.end() == RequestState.DECLINED ? Outcome.DECLINED : Outcome.APPROVED;
        for (SamplePerson approver : story.call().approvers()) {
            stage.enter(approver);
            stage.once(() -> seats.declare(id, Relation.NONE, ""));
            stage.once(() -> decisions.vote(
                    id, new DecisionForm(outcome, "", text.said("reason"), text.said("answer"), Optional.empty())));
        }
    }

    private static Set<String> subjects(List<SamplePerson> people) {
        return people.stream().map(SamplePerson::subject).collect(Collectors.toSet());
    }
}
