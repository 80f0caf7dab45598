package ngo.portal.ejb.assessment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.assessment.AssessmentEvent.RequestVerified;
import ngo.portal.ejb.funding.FundingAccess;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.shared.InputText;

/** Verifies the statements of a request and opens it for review. The result of the verification stays at the funder. */
@Stateless
public class VerificationService {

    static final String FOUND = "VERIFICATION";
    private static final int MAX_FINDING_CHARACTERS = 10_000;

    @Inject
    private FundingAccess funding;

    @Inject
    private EventRepository requestEvents;

    @Inject
    private SealedTexts texts;

    @Inject
    private Event<AssessmentEvent> events;

    @Inject
    private Clock clock;

    /** Saves the result of the verification, and opens the review. */
    public void record(UUID id, String found) {
        FundingRequest request = funding.forOfficer(id);
        request.state().require(RequestState.REVIEW);
        String words = InputText.required(found, "found", MAX_FINDING_CHARACTERS);

        Instant now = clock.instant();
        texts.say(request, Secret.CASE, id, FOUND, words, now);
        request.step(RequestState.REVIEW, now);
        requestEvents.add(request, RequestEventType.VERIFIED, now);

        events.fire(new RequestVerified(request.document(), CaseAccess.applicantNotified(request)));
    }
}
