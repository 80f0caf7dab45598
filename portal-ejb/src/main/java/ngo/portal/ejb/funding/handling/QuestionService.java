package ngo.portal.ejb.funding.handling;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingAccess;
import ngo.portal.ejb.funding.FundingEvent;
import ngo.portal.ejb.funding.FundingEvent.RequestAnswered;
import ngo.portal.ejb.funding.FundingEvent.RequestQuestioned;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.FundingRefusals.NothingAsked;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.ServiceClock;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.funding.handling.QuestionRepository;
import ngo.portal.persistence.funding.handling.QuestionRow;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Questions of the funder: while one is open the applicant may edit some sections and the funder's response time is paused;
 * the answer resumes it.
 */
@Stateless
public class QuestionService {

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private QuestionRepository questions;

    @Inject
    private CallRepository calls;

    @Inject
    private EventRepository course;

    @Inject
    private SealedTexts texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Asks about some sections, and makes exactly these editable. */
    public void ask(UUID id, Collection<RequestSection> sections, String question) {
        FundingRequest request = fundingAccess.forOfficer(id);
        request.state().require(RequestState.MORE_INFO);
        if (sections.isEmpty()) {
            throw new InvalidInput("sections");
        }
        String words = InputText.required(question, "question");

        Instant now = clock.instant();
        UUID asked = questions.add(request, sections, tenant.acting(), now);
        texts.say(request, Secret.CONTENT, asked, QuestionRow.QUESTION, words, now);
        course.add(request, RequestEventType.ASKED, asked, now);
        request.askAbout(sections, now);

        events.fire(new RequestQuestioned(
                request.document(), List.of(Audience.asked(request.organisation(), MemberRole.MEMBER))));
    }

    /** Answers in words, after the sections that had to be rewritten are saved. */
    public void answer(UUID id, String answer) {
        FundingRequest request = fundingAccess.forWriting(id);
        if (request.state() != RequestState.MORE_INFO) {
            throw new NothingAsked();
        }
        String words = InputText.required(answer, "answer");
        QuestionRow question = questions.of(id).stream().findFirst().orElseThrow(NotFound::new);

        Instant now = clock.instant();
        texts.say(request, Secret.CONTENT, question.id(), QuestionRow.ANSWER, words, now);
        course.add(request, RequestEventType.ANSWERED, question.id(), now);
        request.answer(ServiceClock.of(calls.promised(request.call(), request.urgency()), course.of(id)), now);

        events.fire(new RequestAnswered(
                request.document(), List.of(Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER))));
    }
}
