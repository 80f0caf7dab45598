package ngo.portal.web.api.funding;

import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.grant.OfferForm;
import ngo.portal.persistence.grant.ChannelProof;
import org.jspecify.annotations.Nullable;

/**
 * An agreement: an officer offers it, somebody who writes the request signs it.
 *
 * @param startsOn today if left out
 * @param endsOn half a year after the start if left out
 * @param conditions for an offer
 * @param instalments one instalment of the whole grant if left out
 * @param payment for signing: the payment channel, if the request does not name one already
 * @param how how the applicant has discussed the payment channel with the funder
 */
public record AgreeBody(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String conditions,
        @Nullable List<Instalment> instalments,
        FundingRequestDocument.@Nullable Payment payment,
        @Nullable ChannelProof how) {

    private static final int DEFAULT_MONTHS = 6;
    private static final String AS_REQUESTED = "As requested.";

    public record Instalment(@Nullable Amount amount, @Nullable LocalDate on) {}

    OfferForm offer(Amount granted, LocalDate today) {
        LocalDate from = startsOn == null ? today : startsOn;
        LocalDate to = endsOn == null ? from.plusMonths(DEFAULT_MONTHS) : endsOn;
        List<Instalment> parts =
                instalments == null || instalments.isEmpty() ? List.of(new Instalment(granted, from)) : instalments;
        return new OfferForm(
                from,
                to,
                conditions == null || conditions.isBlank() ? AS_REQUESTED : conditions,
                parts.stream().map(one -> part(one, granted, from)).toList());
    }

    private static OfferForm.Part part(Instalment sent, Amount granted, LocalDate from) {
        Amount sum = sent.amount() == null ? granted : sent.amount();
        String currency = granted.currency() == null ? "" : granted.currency();
        return new OfferForm.Part(
                sum.in(currency, "instalments").toPlainString(), sent.on() == null ? from : sent.on());
    }

    String channel() {
        return payment == null || payment.channel() == null ? "" : payment.channel();
    }

    ChannelProof proof() {
        return how == null ? ChannelProof.UNSAID : how;
    }
}
