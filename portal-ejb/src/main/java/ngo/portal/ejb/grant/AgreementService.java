package ngo.portal.ejb.grant;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.assessment.CaseAccess;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.grant.GrantEvent.AgreementAccepted;
import ngo.portal.ejb.grant.GrantEvent.AgreementOffered;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.grant.AgreementRepository;
import ngo.portal.persistence.grant.AgreementRow;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.GrantRefusals.NothingGranted;
import ngo.portal.persistence.grant.GrantRefusals.OfferIsOld;
import ngo.portal.persistence.grant.GrantReportRepository;
import ngo.portal.persistence.grant.InstalmentRepository;
import ngo.portal.persistence.grant.PaymentSchedule;
import ngo.portal.persistence.grant.ReportSchedule;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/** The grant agreement: an officer signs for the funder by offering it, a member signs for the applicant by accepting it. */
@Stateless
public class AgreementService {

    private static final int MAX_CONDITIONS_CHARACTERS = 20_000;

    @Inject
    private GrantAccess grantAccess;

    @Inject
    private GrantReader reader;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private InstalmentRepository instalments;

    @Inject
    private GrantReportRepository reports;

    @Inject
    private EventRepository requestEvents;

    @Inject
    private SealedTexts texts;

    @Inject
    private Vault vault;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<GrantEvent> events;

    @Inject
    private Clock clock;

    /** Offers an agreement on the amount granted, in instalments, with the due days of reports. It replaces an earlier offer. */
    public UUID offer(UUID id, OfferForm form) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.GRANTS_OFFICER);
        access.requireFresh();
        request.state().require(RequestState.AGREED);
        PaymentSchedule payments = payments(request, form);
        ReportSchedule schedule = ReportSchedule.of(
                form.startsOn(), form.endsOn(), request.track().isEmergency());
        String conditions = InputText.required(form.conditions(), "conditions", MAX_CONDITIONS_CHARACTERS);

        Instant now = clock.instant();
        UUID offer = agreements.offer(request, form.startsOn(), form.endsOn(), now);
        agreements.sign(request, offer, RequestSide.FUNDER, tenant.acting(), now);
        texts.say(request, Secret.AGREEMENT, offer, GrantReader.CONDITIONS, conditions, now);
        for (int i = 0; i < payments.parts().size(); i++) {
            PaymentSchedule.Part part = payments.parts().get(i);
            UUID instalment = instalments.schedule(request, offer, i + 1, part.on());
            texts.say(request, Secret.AGREEMENT, instalment, GrantReader.SUM, GrantReader.written(part.sum()), now);
        }
        schedule.dues().forEach(due -> reports.ask(request, offer, due));

        events.fire(new AgreementOffered(request.document(), CaseAccess.applicantAsked(request)));
        return offer;
    }

    private PaymentSchedule payments(FundingRequest request, OfferForm form) {
        MonetaryAmount granted = reader.granted(request).orElseThrow(NothingGranted::new);
        String currency = granted.getCurrency().getCurrencyCode();
        PaymentSchedule payments = new PaymentSchedule(form.instalments().stream()
                .map(part ->
                        new PaymentSchedule.Part(Currencies.amount(part.amount().strip(), currency), part.on()))
                .toList());
        payments.requireSum(granted);
        return payments;
    }

    /**
     * Signs for the applicant, who confirms that both sides have verified the payment details through another channel. From
     * now on the funder's finance can read them.
     *
     * @param channel payment details; empty if the request contains them already
     */
    public void accept(UUID id, UUID offer, ChannelProof how, String channel) {
        FundingRequest request = grantAccess.asWriter(id);
        access.requireFresh();
        request.state().require(RequestState.AGREED);
        AgreementRow newest = agreements.newest(id).orElseThrow(NothingGranted::new);
        if (!newest.id().equals(offer)) {
            throw new OfferIsOld();
        }
        if (newest.offeredBySubject().equals(tenant.subject())) {
            throw new SecondPersonNeeded();
        }
        Instant now = clock.instant();
        if (!channel.isBlank()) {
            String words = InputText.required(channel, "payment", RequestField.CHANNEL.longest());
            texts.say(request, Secret.PAYMENT, id, RequestField.CHANNEL.name(), words, now);
        } else if (reader.channel(request).isEmpty()) {
            throw new InvalidInput("payment");
        }

        agreements.sign(request, offer, RequestSide.APPLICANT, tenant.acting(), now);
        agreements.vouch(request, RequestSide.APPLICANT, how, tenant.acting(), now);
        vault.admit(SealedTexts.object(request, Secret.PAYMENT), request.funder());
        request.step(RequestState.AGREED, now);
        requestEvents.add(request, RequestEventType.AGREED, now);

        events.fire(new AgreementAccepted(
                request.document(),
                Stream.concat(GrantAccess.financeAsked(request).stream(), GrantAccess.bothNotified(request).stream())
                        .toList()));
    }

    /** Everything that the caller may know of a grant. */
    public GrantView grant(UUID id) {
        access.requireMember();
        return reader.view(grantAccess.require(id));
    }

    /** What the caller may do about the money of a request. */
    public Set<GrantAction> allowed(RequestView view) {
        UUID id = view.head().id();
        return Action.allowed(
                GrantAction.class, new GrantAction.Context(view, tenant.acting().roles(), () -> grant(id)));
    }
}
