package ngo.portal.ejb.grant;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a grant. It carries the case code, and neither a sum nor a name. */
public sealed interface GrantEvent extends PortalEvent {

    /** The funder has signed an agreement and asks the applicant to sign it. */
    record AgreementOffered(Document document, List<Audience> audience) implements GrantEvent {}

    /** Both sides have signed. */
    record AgreementAccepted(Document document, List<Audience> audience) implements GrantEvent {}

    /** The applicant has changed the payment details. */
    record ChannelChanged(Document document, List<Audience> audience) implements GrantEvent {}

    /** Finance has read the payment details. */
    record PaymentDetailsRead(Document document, List<Audience> audience) implements GrantEvent {}

    /** Finance has verified the payment details through another channel. */
    record ChannelVouched(Document document, List<Audience> audience) implements GrantEvent {}

    /** Finance has ordered a payment. */
    record PaymentOrdered(Document document, List<Audience> audience) implements GrantEvent {}

    /** A payment has gone out. */
    record PaymentConfirmed(Document document, List<Audience> audience) implements GrantEvent {}

    /** A payment did not arrive. */
    record PaymentFailed(Document document, List<Audience> audience) implements GrantEvent {}

    /** A payment was cancelled. */
    record PaymentDropped(Document document, List<Audience> audience) implements GrantEvent {}

    /** An officer asks a second person to suspend a grant, or to resume it. */
    record PauseAsked(Document document, List<Audience> audience) implements GrantEvent {}

    /** The second person has refused. */
    record PauseRefused(Document document, List<Audience> audience) implements GrantEvent {}

    /** A grant was suspended. */
    record GrantSuspended(Document document, List<Audience> audience) implements GrantEvent {}

    record GrantResumed(Document document, List<Audience> audience) implements GrantEvent {}

    /** All instalments are paid; only reports are still due. */
    record GrantReportingBegun(Document document, List<Audience> audience) implements GrantEvent {}

    /** A report is due within days. */
    record GrantReportDueSoon(Document document, List<Audience> audience) implements GrantEvent {}

    /** A report is overdue. */
    record GrantReportOverdue(Document document, List<Audience> audience) implements GrantEvent {}

    /** The applicant has submitted a report. */
    record GrantReportSubmitted(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder has returned a report for additions. */
    record GrantReportReturned(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder has accepted a report. */
    record GrantReportAccepted(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder has waived a report. */
    record GrantReportWaived(Document document, List<Audience> audience) implements GrantEvent {}

    record GrantClosed(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder's key to a finished grant was revoked. */
    record FunderShutOut(Document document, List<Audience> audience) implements GrantEvent {}
}
