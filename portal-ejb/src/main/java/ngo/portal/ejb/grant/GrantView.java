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
 * A grant, as far as the caller may know it.
 *
 * @param granted the amount decided; absent before the decision, and for callers who may not know it
 * @param agreement the one that both sides signed, otherwise the newest offer
 * @param channelConfirmed whether finance has verified the current payment details
 * @param decidedByCaller whether the caller votes on the decision and therefore must not handle payments
 * @param pauses newest first; empty for the applicant
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

    /** One instalment, with its sum if the caller may know it. */
    public record Payment(InstalmentRow row, Optional<MonetaryAmount> sum) {

        /** Whether it is ordered, by another person than this one. */
        public boolean isConfirmableBy(String subject) {
            return row.state().may(InstalmentState.PAID)
                    && !row.orderedBySubject().equals(subject);
        }

        /** Omits the sum, which is a secret. */
        @Override
        public String toString() {
            return "Payment";
        }
    }

    /** One report with all its submitted versions and the funder's answers. */
    public record Report(GrantReportRow row, List<Version> versions, List<Answer> answers) {

        public Report {
            versions = List.copyOf(versions);
            answers = List.copyOf(answers);
        }

        /** Omits the report, which is a secret. */
        @Override
        public String toString() {
            return "Report";
        }
    }

    /** One submitted version of a report. */
    public record Version(ReportVersionRow row, String narrative, String financial, Optional<MonetaryAmount> spent) {

        /** Omits the report, which is a secret. */
        @Override
        public String toString() {
            return "Version";
        }
    }

    /** One answer of the funder to a report. */
    public record Answer(ReportAnswerRow row, String reason) {

        /** Omits the reason, which is a secret. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Omits the sums, which are secrets. */
    @Override
    public String toString() {
        return "GrantView";
    }
}
