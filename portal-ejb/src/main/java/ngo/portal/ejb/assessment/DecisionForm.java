package ngo.portal.ejb.assessment;

import java.time.LocalDate;
import java.util.Optional;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.shared.InputText;
import org.jspecify.annotations.Nullable;

/**
 * The unsaved vote of an approver.
 *
 * @param amount in the currency of the request; empty for the full amount requested, and with every outcome but an approval
 * @param reason for the funder alone
 * @param reasonToApplicant the reason that the applicant reads
 * @param rate exchange rate of the amount into another currency; absent if none is needed
 */
public record DecisionForm(
        Outcome outcome, String amount, String reason, String reasonToApplicant, Optional<Rate> rate) {

    /** An exchange rate as it is typed: the value of one unit of the request's currency in another currency. */
    public record Rate(String to, String rate, @Nullable LocalDate on, String source) {}

    /** The form with both reasons trimmed for storage; refuses a missing reason. */
    DecisionForm said() {
        return new DecisionForm(
                outcome,
                amount,
                InputText.required(reason, "reason"),
                InputText.required(reasonToApplicant, "reasonToApplicant"),
                rate);
    }

    /** Omits sums and reasons, which are secrets. */
    @Override
    public String toString() {
        return "DecisionForm";
    }
}
