package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.funding.FundingEvent.IdentityRead;
import ngo.portal.persistence.funding.Budget;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.ServiceClock;
import ngo.portal.persistence.tenant.TenantContext;

/** Reads everything of one request that one reader may see. If a member of the funder reads an identity, the audit trail records it. */
@Stateless
public class RequestReader {

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private RequestRepository requests;

    @Inject
    private CallRepository calls;

    @Inject
    private RequestParts parts;

    @Inject
    private SealedTexts texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    public RequestView view(UUID id) {
        FundingRequest request = fundingAccess.require(id);
        OpenedTexts openedTexts = texts.read(request);
        RequestView view = view(request, openedTexts, calls.detail(request.call()));
        if (view.side() == RequestSide.FUNDER && view.showsIdentity()) {
            events.fire(new IdentityRead(request.document(), List.of()));
        }
        return view;
    }

    private RequestView view(FundingRequest request, OpenedTexts openedTexts, CallDetail call) {
        UUID id = request.id();
        RequestParts.Around around = parts.of(id);
        boolean writes = around.writers().stream().anyMatch(one -> one.subject().equals(tenant.subject()));
        boolean paymentUnderWay = request.state() == RequestState.AGREED && requests.isPaymentUnderWay(id);
        Map<RequestField, String> words = words(id, openedTexts);
        if (!fundingAccess.isApplicant(request)) {
            // Finance reads the payment details on a page of their own, after step-up authentication.
            RequestField.of(Secret.PAYMENT).forEach(words::remove);
        }
        return new RequestView(
                RequestHead.of(request),
                requests.applicant(id),
                call,
                fundingAccess.isApplicant(request) ? RequestSide.APPLICANT : RequestSide.FUNDER,
                writes,
                words,
                budget(words, call.terms().currency()),
                ServiceClock.of(calls.promised(request.call(), request.urgency()), around.course()),
                around.course(),
                around.writers(),
                around.signOffs(),
                around.consents(),
                around.questions().stream()
                        .map(one -> AskedQuestion.of(one, openedTexts))
                        .toList(),
                around.files().stream()
                        .map(one -> AttachedFile.of(one, openedTexts))
                        .toList(),
                around.reveals().stream()
                        .map(one -> AskedReveal.of(one, openedTexts))
                        .toList(),
                around.verdict()
                        .map(one -> ScreeningVerdict.of(one, openedTexts))
                        .orElse(null),
                openedTexts.text(id, Receipt.FINGERPRINT),
                paymentUnderWay,
                Action.allowed(
                        RequestAction.class, new RequestAction.Context(request, writes, paymentUnderWay, tenant)));
    }

    private static Map<RequestField, String> words(UUID id, OpenedTexts openedTexts) {
        Map<RequestField, String> words = new EnumMap<>(RequestField.class);
        Set<String> there = openedTexts.fields(id);
        for (RequestField field : RequestField.values()) {
            if (there.contains(field.name())) {
                words.put(field, openedTexts.text(id, field.name()));
            }
        }
        return words;
    }

    private static Budget budget(Map<RequestField, String> words, String currency) {
        String written = words.getOrDefault(RequestField.BUDGET, "");
        return written.isEmpty() ? Budget.none(currency) : Budget.read(written);
    }
}
