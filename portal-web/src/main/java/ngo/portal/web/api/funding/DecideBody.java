package ngo.portal.web.api.funding;

import java.time.LocalDate;
import java.util.Optional;
import ngo.portal.ejb.assessment.DecisionForm;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The decision of an approver about a request.
 *
 * @param verdict left out by an officer who only submits the request to the approvers
 * @param amount left out to grant the full sum, and with a rejection
 * @param reason that only the funder reads
 */
public record DecideBody(
        @Nullable Verdict verdict,
        @Nullable Amount amount,
        @Nullable String reason,
        @Nullable String reasonToApplicant,
        @Nullable Rate rate) {

    /** The verdicts, by the name of the action or of the state that follows. */
    enum Verdict {
        APPROVE(Outcome.APPROVED),
        APPROVED(Outcome.APPROVED),
        PARTLY_APPROVE(Outcome.PARTLY_APPROVED),
        PARTLY_APPROVED(Outcome.PARTLY_APPROVED),
        DECLINE(Outcome.DECLINED),
        DECLINED(Outcome.DECLINED),
        DEFER(Outcome.DEFERRED),
        DEFERRED(Outcome.DEFERRED);

        private final Outcome outcome;

        Verdict(Outcome outcome) {
            this.outcome = outcome;
        }
    }

    /** The exchange rate from the currency of the request to another one. */
    public record Rate(@Nullable String to, @Nullable String rate, @Nullable LocalDate on, @Nullable String source) {}

    DecisionForm form(String currency) {
        if (verdict == null) {
            throw new InvalidInput("verdict");
        }
        Outcome outcome = verdict.outcome;
        String sum = amount == null ? "" : amount.in(currency, "amount").toPlainString();
        return new DecisionForm(
                outcome,
                outcome.isYes() ? sum : "",
                BodyWords.of("reason", reason),
                BodyWords.of("reasonToApplicant", reasonToApplicant),
                Optional.ofNullable(rate).map(DecideBody::rate));
    }

    private static DecisionForm.Rate rate(Rate sent) {
        return new DecisionForm.Rate(or(sent.to()), or(sent.rate()), sent.on(), or(sent.source()));
    }

    private static String or(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
