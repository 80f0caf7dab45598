package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.ApprovalService;
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

/** What happens to a sample statement in each state, and what takes it to the next. */
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
    private Stage stage;

    @Inject
    private Clock clock;

    public void happen(Story story, StatementDetail now) {
        switch (now.state()) {
            case CONSULTATION -> {
                if (story.end() == StatementState.CONSULTATION) {
                    talk.hold(now.id(), story.pen(), discussion);
                }
            }
            case TEXT_REVIEW -> {
                if (story.end() == StatementState.TEXT_REVIEW
                        && quorums.at(Gate.TEXT).needed() > 1) {
                    approveText(now.id(), leads(story.pen()).get(0));
                }
            }
            case OPEN_FOR_SIGN_ON -> signOn.answer(now, story);
            case DRAFT,
                    TEXT_CLEARED,
                    SIGN_ON_CLOSED,
                    RELEASE_CLEARED,
                    EMBARGOED,
                    PUBLISHED,
                    CORRECTED,
                    RETRACTED,
                    CANCELLED -> {}
        }
    }

    public void leave(Story story, StatementDetail now) {
        UUID id = now.id();
        List<String> deciding =
                leads(story.pen()).subList(0, quorums.at(Gate.TEXT).needed());
        stage.enter(now.state().isWritable() ? Duty.MEMBER : Duty.LEAD, penOrLead(story, now.state()));
        switch (now.state()) {
            case DRAFT -> consultations.start(id, Circle.everybody(), inDays(10, 18));
            case CONSULTATION -> approvals.sendForTextReview(id);
            case TEXT_REVIEW -> deciding.forEach(lead -> approveText(id, lead));
            case TEXT_CLEARED -> calls.open(id, call());
            case OPEN_FOR_SIGN_ON -> calls.close(id, words.getProperty("closing"));
            case SIGN_ON_CLOSED -> deciding.forEach(lead -> approveRelease(id, lead));
            case RELEASE_CLEARED ->
                releases.publish(id, story.end() == StatementState.EMBARGOED ? inDays(3, 10) : null);
            case PUBLISHED -> revision.make(story, now, leads(story.pen()));
            case EMBARGOED, CORRECTED, RETRACTED, CANCELLED ->
                throw new IllegalTransition(now.state().name(), story.end().name());
        }
    }

    private static String penOrLead(Story story, StatementState state) {
        return state.isWritable() ? story.pen() : leads(story.pen()).get(0);
    }

    /** The leads of other organisations first: the one that holds the pen decides nothing alone. */
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
