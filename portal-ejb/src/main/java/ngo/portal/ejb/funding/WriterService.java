package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingEvent.ConsentRecorded;
import ngo.portal.ejb.funding.FundingEvent.ConsentRevoked;
import ngo.portal.ejb.funding.FundingEvent.RequestSignedOff;
import ngo.portal.ejb.funding.FundingEvent.SignOffAsked;
import ngo.portal.ejb.funding.FundingEvent.WriterLetIn;
import ngo.portal.ejb.funding.FundingEvent.WriterLetOut;
import ngo.portal.persistence.funding.FundingRefusals.RequestIsFrozen;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.writing.ConsentRepository;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.funding.writing.WriterRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** Manages who writes a request, who has to approve it, and the consents of the person concerned. */
@Stateless
public class WriterService {

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private WriterRepository writers;

    @Inject
    private ConsentRepository consents;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Lets a colleague write the request and see the person concerned. */
    public void letIn(UUID id, String subject) {
        FundingRequest request = fundingAccess.forWriting(id);
        String name = nameOf(subject);
        writers.letIn(request, subject, name, tenant.subject(), clock.instant());

        events.fire(new WriterLetIn(request.document(), List.of(Audience.person(request.organisation(), subject))));
    }

    /** Removes a writer. The last writer cannot be removed: nobody else could read who the person concerned is. */
    public void letOut(UUID id, String subject) {
        FundingRequest request = fundingAccess.forWriting(id);
        if (writers.of(id).size() < 2) {
            throw new Forbidden();
        }
        writers.letOut(id, subject);

        events.fire(new WriterLetOut(request.document(), List.of(Audience.person(request.organisation(), subject))));
    }

    /** Demands a colleague's approval before the request is submitted. */
    public void askToSign(UUID id, String subject) {
        FundingRequest request = fundingAccess.forWriting(id);
        requireDraft(request);
        writers.askToSign(request, subject, nameOf(subject), tenant.subject(), clock.instant());

        events.fire(
                new SignOffAsked(request.document(), List.of(Audience.asksPerson(request.organisation(), subject))));
    }

    /** Approves the request in its current version; later changes need a new approval. */
    public void sign(UUID id) {
        FundingRequest request = fundingAccess.require(id);
        if (!fundingAccess.isApplicant(request)) {
            throw new Forbidden();
        }
        requireDraft(request);
        writers.sign(request, tenant.acting(), clock.instant());

        events.fire(new RequestSignedOff(request.document(), List.of()));
    }

    private static void requireDraft(FundingRequest request) {
        if (request.state() != RequestState.DRAFT) {
            throw new RequestIsFrozen();
        }
    }

    private String nameOf(String subject) {
        return writers.colleague(tenant.organisation(), subject).orElseThrow(() -> new InvalidInput("subject"));
    }

    /** Records a consent of the person concerned. */
    public UUID consent(UUID id, ConsentRow.Purpose purpose, ConsentRow.Given how, @Nullable Instant until) {
        FundingRequest request = fundingAccess.forWriting(id);
        ConsentRow consent = new ConsentRow(UUID.randomUUID(), purpose, how, clock.instant(), until, null);
        consents.record(request, consent, tenant.acting());

        events.fire(new ConsentRecorded(request.document(), List.of()));
        return consent.id();
    }

    public void revoke(UUID id, UUID consent) {
        FundingRequest request = fundingAccess.forWriting(id);
        consents.revoke(id, consent, clock.instant());

        events.fire(new ConsentRevoked(request.document(), List.of()));
    }
}
