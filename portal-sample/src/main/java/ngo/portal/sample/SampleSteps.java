package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.ejb.statement.Quorums;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.ejb.statement.SignOnCall;
import ngo.portal.ejb.statement.SignOnCallService;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.sample.SamplePerson.Duty;

/** The acts on a sample statement in each state, and the step to the next state. */
@ApplicationScoped
public class SampleSteps {

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final List<String> LEADING = List.of("frontline", "omct", "rsf", "fidh");

    private final Properties words = SampleFile.table("words.properties");
    private final SampleDiscussion discussion = SampleDiscussion.of(SampleFile.table("discussion.properties"));

    @Inject
    private ConsultationService consultations;

    @Inject
    private ApprovalService approvals;

    @Inject
    private SignOnCallService calls;

    @Inject
    private ReleaseService releases;

    @Inject
    private Quorums quorums;

    @Inject
    private SampleConsultation talk;

    @Inject
    private SampleSignOn signOn;

    @Inject
    private SampleRevision revision;

    @Inject
    private TranslationSeeder translations;

    @Inject
    private SampleSession stage;

    @Inject
    private Clock clock;

    public void happen(Story story, StatementDetail now) {
        StatementState state = now.state();
        boolean last = story.end() == state;
        if (state == StatementState.CONSULTATION) {
            translations.seed(story, now.id(), state);
            revision.agree(story, now);
        }
        if (state == StatementState.CONSULTATION && last) {
            talk.hold(now.id(), story.pen(), discussion);
        } else if (state == StatementState.TEXT_REVIEW
                && last
                && quorums.at(Gate.TEXT).needed() > 1) {
            approveText(now.id(), leads(story.pen()).get(0));
        } else if (state == StatementState.OPEN_FOR_SIGN_ON) {
            signOn.answer(now, story);
            translations.seed(story, now.id(), state);
        }
    }

    public void leave(Story story, StatementDetail now) {
        UUID id = now.id();
        List<String> deciding =
                leads(story.pen()).subList(0, quorums.at(Gate.TEXT).needed());
        stage.enter(now.state().isWritable() ? Duty.MEMBER : Duty.LEAD, penOrLead(story, now.state()));
        Map<StatementState, Runnable> steps = Map.of(
                StatementState.DRAFT,
                        () -> consultations.start(
                                id,
                                new Consultation(
                                        Circle.everybody(), inDays(10, 18), "UTC", words.getProperty("cover"))),
                StatementState.CONSULTATION, () -> approvals.sendForTextReview(id),
                StatementState.TEXT_REVIEW, () -> deciding.forEach(lead -> approveText(id, lead)),
                StatementState.TEXT_CLEARED, () -> calls.open(id, call()),
                StatementState.OPEN_FOR_SIGN_ON, () -> calls.close(id, words.getProperty("closing")),
                StatementState.SIGN_ON_CLOSED, () -> deciding.forEach(lead -> approveRelease(id, lead)),
                StatementState.RELEASE_CLEARED, () -> release(id, story),
                StatementState.PUBLISHED, () -> revision.make(story, now, leads(story.pen())));
        Runnable step = steps.get(now.state());
        if (step == null) {
            throw new IllegalTransition(now.state().name(), story.end().name());
        }
        step.run();
    }

    private void release(UUID id, Story story) {
        releases.publish(id, story.end() == StatementState.EMBARGOED ? inDays(3, 10) : null);
    }

    private static String penOrLead(Story story, StatementState state) {
        return state.isWritable() ? story.pen() : leads(story.pen()).get(0);
    }

    /** The leads of other organisations first: the drafting organisation decides nothing alone. */
    static List<String> leads(String pen) {
        return LEADING.stream()
                .sorted(Comparator.comparing(lead -> lead.equals(pen)))
                .toList();
    }

    private void approveText(UUID id, String lead) {
        stage.enter(Duty.LEAD, lead);
        stage.once(() -> approvals.decideText(id, approval()));
    }

    private void approveRelease(UUID id, String lead) {
        stage.enter(Duty.LEAD, lead);
        stage.once(() -> approvals.decideRelease(id, approval()));
    }

    private Decision approval() {
        return new Decision(Verdict.APPROVE, words.getProperty("approval"));
    }

    private SignOnCall call() {
        return new SignOnCall(Circle.everybody(), inDays(5, 18), inDays(9, 18), ZONE.getId());
    }

    private Instant inDays(int days, int hour) {
        return LocalDate.now(clock.withZone(ZONE))
                .plusDays(days)
                .atTime(hour, 0)
                .atZone(ZONE)
                .toInstant();
    }
}
