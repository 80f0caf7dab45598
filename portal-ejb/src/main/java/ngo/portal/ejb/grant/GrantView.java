package ngo.portal.ejb.grant;

import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.grant.AgreementRow;
import ngo.portal.persistence.grant.ChannelCheckRow;
import ngo.portal.persistence.grant.GrantReportRow;
import ngo.portal.persistence.grant.InstalmentRow;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.grant.PauseRow;
import ngo.portal.persistence.grant.ReportAnswerRow;
import ngo.portal.persistence.grant.ReportVersionRow;

/**
 * A grant, as far as the caller may know of it.
 *
 * @param granted what was decided; absent for whoever may not know, and before it was
 * @param agreement the one that was signed by both, else the newest offer
 * @param channelConfirmed finance has vouched for the payment details as they are now
 * @param decidedByCaller the caller has a voice in the decision, and no hand in the payments
 * @param pauses newest first; none for the applicant
 */
public record GrantView(
        Optional<MonetaryAmount> granted,
        Optional<AgreementRow> agreement,
        String conditions,
        List<Payment> payments,
        List<Report> reports,
        List<ChannelCheckRow> checks,
        boolean channelConfirmed,
        boolean decidedByCaller,
        List<PauseRow> pauses) {

    public GrantView {
        payments = List.copyOf(payments);
        reports = List.copyOf(reports);
        checks = List.copyOf(checks);
        pauses = List.copyOf(pauses);
    }

    /** One part of the money, with its sum where the caller may know it. */
    public record Payment(InstalmentRow row, Optional<MonetaryAmount> sum) {

        /** Ordered, and by somebody else than this one. */
        public boolean isConfirmableBy(String subject) {
            return row.state().may(InstalmentState.PAID)
                    && !row.orderedBySubject().equals(subject);
        }

        /** Sums are secrets. */
        @Override
        public String toString() {
            return "Payment";
        }
    }

    /** One report with all that was handed in and said to it. */
    public record Report(GrantReportRow row, List<Version> versions, List<Answer> answers) {

        public Report {
            versions = List.copyOf(versions);
            answers = List.copyOf(answers);
        }

        /** What was done is a secret. */
        @Override
        public String toString() {
            return "Report";
        }
    }

    /** What was handed in once. */
    public record Version(ReportVersionRow row, String narrative, String financial, Optional<MonetaryAmount> spent) {

        /** What was done is a secret. */
        @Override
        public String toString() {
            return "Version";
        }
    }

    /** What the funder has said to it. */
    public record Answer(ReportAnswerRow row, String reason) {

        /** What was done is a secret. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Sums are secrets. */
    @Override
    public String toString() {
        return "GrantView";
    }
}
