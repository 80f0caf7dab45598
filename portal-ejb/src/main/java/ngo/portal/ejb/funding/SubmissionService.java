package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingEvent.RequestSubmitted;
import ngo.portal.ejb.funding.FundingEvent.RequestWithdrawn;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.persistence.funding.Budget;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.FundingCall;
import ngo.portal.persistence.funding.FundingRefusals.FieldMissing;
import ngo.portal.persistence.funding.FundingRefusals.PaymentUnderWay;
import ngo.portal.persistence.funding.FundingRefusals.SignOffMissing;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.ServiceClock;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.funding.handling.RevealRepository;
import ngo.portal.persistence.funding.writing.SignOffRow;
import ngo.portal.persistence.funding.writing.WriterRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Sha256;

/** Submission of a request and its withdrawal: the funder reads it only between the two. */
@Stateless
public class SubmissionService {

    private static final List<RequestField> NEEDED =
            List.of(RequestField.TITLE, RequestField.NEED, RequestField.RISK, RequestField.BUDGET);

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private RequestRepository requests;

    @Inject
    private CallRepository calls;

    @Inject
    private WriterRepository writers;

    @Inject
    private EventRepository course;

    @Inject
    private RevealRepository reveals;

    @Inject
    private SealedTexts texts;

    @Inject
    private Vault vault;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Submits the request: the chosen funder alone may read it, and its response time begins. */
    public Receipt submit(UUID id) {
        FundingRequest request = fundingAccess.forWriting(id);
        request.state().require(RequestState.SUBMITTED);
        Instant now = clock.instant();
        FundingCall call = calls.require(request.call());
        call.requireTaking(now);
        requireSignOffs(request, call);
        OpenedTexts openedTexts = texts.read(request);
        requireWritten(request, call, openedTexts);

        String fingerprint = fingerprint(request, openedTexts);
        texts.say(request, Secret.CONTENT, id, Receipt.FINGERPRINT, fingerprint, now);
        vault.admit(SealedTexts.object(request, Secret.CONTENT), request.funder());
        course.add(request, RequestEventType.SUBMITTED, now);
        request.submit(clockOf(request), now);

        events.fire(new RequestSubmitted(
                request.document(),
                List.of(
                        Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER),
                        Audience.notified(request.organisation(), MemberRole.MEMBER))));
        return new Receipt(request.caseCode(), now, fingerprint, request.dueAt());
    }

    private ServiceClock clockOf(FundingRequest request) {
        return ServiceClock.of(calls.promised(request.call(), request.urgency()), course.of(request.id()));
    }

    /**
     * Requires the approval of everybody who was invited to approve this version; if the call demands it, at least one of
     * them is another person than the submitter.
     */
    private void requireSignOffs(FundingRequest request, FundingCall call) {
        List<SignOffRow> signOffs = writers.signOffs(request.id());
        boolean all = signOffs.stream().allMatch(one -> one.holdsFor(request.version()));
        boolean second = signOffs.stream().anyMatch(one -> !one.subject().equals(tenant.subject()));
        if (!all || (call.terms().secondPerson() && !second)) {
            throw new SignOffMissing();
        }
    }

    private static void requireWritten(FundingRequest request, FundingCall call, OpenedTexts openedTexts) {
        if (NEEDED.stream()
                .anyMatch(field -> openedTexts.text(request.id(), field.name()).isEmpty())) {
            throw new FieldMissing();
        }
        call.terms().requireWithin(Budget.read(openedTexts.text(request.id(), RequestField.BUDGET.name())));
    }

    /** Computed from the content that the funder reads, in a fixed order, so that equal content has an equal fingerprint. */
    private static String fingerprint(FundingRequest request, OpenedTexts openedTexts) {
        String words = RequestField.of(Secret.CONTENT).stream()
                .flatMap(field -> Stream.of(field.name(), openedTexts.text(request.id(), field.name())))
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining("|", request.caseCode() + "|", ""));
        return Sha256.of(words);
    }

    /** Withdraws the request, as long as nothing was paid or ordered: nobody at the funder can read it from now on. */
    public void withdraw(UUID id) {
        FundingRequest request = fundingAccess.forWriting(id);
        request.state().require(RequestState.WITHDRAWN);
        if (requests.isPaymentUnderWay(id)) {
            throw new PaymentUnderWay();
        }
        Instant now = clock.instant();
        boolean agreed = request.state().isAgreed();
        if (reveals.closeAll(id, now)) {
            vault.expelLater(SealedTexts.object(request, Secret.IDENTITY), request.funder());
        }
        vault.expelLater(SealedTexts.object(request, Secret.CONTENT), request.funder());
        if (agreed) {
            vault.expelLater(SealedTexts.object(request, Secret.PAYMENT), request.funder());
        }
        course.add(request, RequestEventType.WITHDRAWN, now);
        request.stepOffTheClock(RequestState.WITHDRAWN, now);

        events.fire(new RequestWithdrawn(request.document(), withdrawalAudiences(request, agreed)));
    }

    /** Includes the funder's finance if it was to make payments, because it can no longer read the request. */
    private static List<Audience> withdrawalAudiences(FundingRequest request, boolean agreed) {
        List<Audience> audiences = new ArrayList<>(List.of(
                Audience.notified(request.funder(), MemberRole.GRANTS_OFFICER),
                Audience.notified(request.organisation(), MemberRole.MEMBER)));
        if (agreed) {
            audiences.add(Audience.notified(request.funder(), MemberRole.FINANCE_OFFICER));
        }
        return audiences;
    }
}
