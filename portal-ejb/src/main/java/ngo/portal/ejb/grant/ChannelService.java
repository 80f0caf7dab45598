package ngo.portal.ejb.grant;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.grant.GrantEvent.ChannelChanged;
import ngo.portal.ejb.grant.GrantEvent.ChannelVouched;
import ngo.portal.ejb.grant.GrantEvent.PaymentDetailsRead;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.grant.AgreementRepository;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.GrantRefusals.NothingGranted;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/** Payment details: known to those who write the request and to the funder's finance, and to nobody else. */
@Stateless
public class ChannelService {

    @Inject
    private GrantAccess grantAccess;

    @Inject
    private GrantReader reader;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private SealedTexts texts;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<GrantEvent> events;

    @Inject
    private Clock clock;

    /** Decrypts the payment details for finance; the audit trail records it. */
    public String open(UUID id) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.FINANCE_OFFICER);
        access.requireFresh();
        requireAgreed(request);

        String channel = reader.channel(request).orElse("");

        events.fire(new PaymentDetailsRead(request.document(), List.of()));
        return channel;
    }

    /** Confirms for finance that the payment details were verified through another channel. */
    public void vouch(UUID id, ChannelProof how) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.FINANCE_OFFICER);
        access.requireFresh();
        requireAgreed(request);
        grantAccess.requireNotVoted(request);
        if (how == ChannelProof.UNSAID) {
            throw new InvalidInput("how");
        }

        agreements.vouch(request, RequestSide.FUNDER, how, tenant.acting(), clock.instant());

        events.fire(new ChannelVouched(request.document(), GrantAccess.bothNotified(request)));
    }

    /** Changes the payment details, for example after a failed payment; finance has to verify them again. */
    public void change(UUID id, String channel, ChannelProof how) {
        FundingRequest request = grantAccess.asWriter(id);
        access.requireFresh();
        requireAgreed(request);
        String words = InputText.required(channel, "payment", RequestField.CHANNEL.longest());

        Instant now = clock.instant();
        texts.say(request, Secret.PAYMENT, id, RequestField.CHANNEL.name(), words, now);
        agreements.vouch(request, RequestSide.APPLICANT, how, tenant.acting(), now);

        events.fire(new ChannelChanged(request.document(), GrantAccess.financeAsked(request)));
    }

    private static void requireAgreed(FundingRequest request) {
        if (!request.state().isUnderGrant()) {
            throw new NothingGranted();
        }
    }
}
