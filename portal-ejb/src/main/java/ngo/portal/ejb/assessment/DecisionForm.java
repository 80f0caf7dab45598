package ngo.portal.ejb.assessment;

import java.time.LocalDate;
import java.util.Optional;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.shared.InputText;
import org.jspecify.annotations.Nullable;

/**
 * What an approver wants, as it is typed.
 *
 * @param amount in the currency asked for; empty for all that was asked for, and with everything but a yes
 * @param reason why, for the funder alone
 * @param reasonToApplicant why, as the applicant reads it
 * @param rate what the sum is worth in another currency; absent where nobody needs to know
 */
public record DecisionForm(
        Outcome outcome, String amount, String reason, String reasonToApplicant, Optional<Rate> rate) {

    /** A rate as it is typed: what one unit of the currency asked for is worth in another one. */
    public record Rate(String to, String rate, @Nullable LocalDate on, String source) {}

    /** The same with both reasons as they are kept; without either of them it is refused. */
    DecisionForm said() {
        return new DecisionForm(
                outcome,
                amount,
                InputText.required(reason, "reason"),
                InputText.required(reasonToApplicant, "reasonToApplicant"),
                rate);
    }

    /** Sums and reasons are secrets. */
    @Override
    public String toString() {
        return "DecisionForm";
    }
}
