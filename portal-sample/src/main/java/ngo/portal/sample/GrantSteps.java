package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.ChannelService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.ejb.grant.InstalmentService;
import ngo.portal.ejb.grant.OfferForm;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.AgreementRow;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.InstalmentState;

/** Acts for both sides of a sample grant after the decision. */
@ApplicationScoped
public class GrantSteps {

    private static final int GRANT_MONTHS = 3;

    @Inject
    private AgreementService agreements;

    @Inject
    private ChannelService channels;

    @Inject
    private InstalmentService instalments;

    @Inject
    private SampleSession stage;

    @Inject
    private Clock clock;

    /** Takes one step. */
    public void leave(RequestStory story, UUID id, RequestState from) {
        if (from == RequestState.AGREED) {
            pay(story, id);
        } else {
            agree(story, id);
        }
    }

    private void agree(RequestStory story, UUID id) {
        stage.enter(story.call().officer());
        if (agreements.grant(id).agreement().isEmpty()) {
            agreements.offer(id, offer(story, agreements.grant(id)));
        }
        stage.enter(story.writer());
        UUID offer = agreements.grant(id).agreement().map(AgreementRow::id).orElseThrow();
        agreements.accept(id, offer, ChannelProof.IN_PERSON, "");
    }

    /** An offer of the whole amount at once, for three months. */
    private OfferForm offer(RequestStory story, GrantView grant) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        String sum = grant.granted()
                .map(granted ->
                        granted.getNumber().numberValue(BigDecimal.class).toPlainString())
                .orElseThrow();
        return new OfferForm(
                today,
                today.plusMonths(GRANT_MONTHS),
                story.text().said("conditions"),
                List.of(new OfferForm.Part(sum, today)));
    }

    private void pay(RequestStory story, UUID id) {
        stage.enter(story.call().finance());
        GrantView grant = agreements.grant(id);
        if (!grant.channelConfirmed()) {
            channels.vouch(id, ChannelProof.CALL);
        }
        for (GrantView.Payment payment : grant.payments()) {
            if (payment.row().state().may(InstalmentState.ORDERED)) {
                instalments.order(id, payment.row().id());
            }
        }
        stage.enter(story.call().officer());
        for (GrantView.Payment payment : grant.payments()) {
            instalments.confirm(id, payment.row().id());
        }
    }
}
