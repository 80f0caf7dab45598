package ngo.portal.ejb.grant;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a grant. It carries the case code, and neither a sum nor a name. */
public sealed interface GrantEvent extends PortalEvent {

    /** The funder has signed an agreement and asks the applicant to do so. */
    record AgreementOffered(Document document, List<Audience> audience) implements GrantEvent {}

    /** Both sides have signed. */
    record AgreementAccepted(Document document, List<Audience> audience) implements GrantEvent {}

    /** The applicant wants to be paid in another way. */
    record ChannelChanged(Document document, List<Audience> audience) implements GrantEvent {}

    /** Finance has opened the payment details. */
    record PaymentDetailsRead(Document document, List<Audience> audience) implements GrantEvent {}

    /** Finance has made sure by another way that the payment details are the right ones. */
    record ChannelVouched(Document document, List<Audience> audience) implements GrantEvent {}

    /** Finance has ordered a payment. */
    record PaymentOrdered(Document document, List<Audience> audience) implements GrantEvent {}

    /** A payment has gone out. */
    record PaymentConfirmed(Document document, List<Audience> audience) implements GrantEvent {}

    /** A payment did not arrive. */
    record PaymentFailed(Document document, List<Audience> audience) implements GrantEvent {}

    /** A payment will not be made. */
    record PaymentDropped(Document document, List<Audience> audience) implements GrantEvent {}

    /** An officer asks a second person to stop a grant, or to let it go on. */
    record PauseAsked(Document document, List<Audience> audience) implements GrantEvent {}

    /** The second person does not agree. */
    record PauseRefused(Document document, List<Audience> audience) implements GrantEvent {}

    /** A grant is stopped for now. */
    record GrantSuspended(Document document, List<Audience> audience) implements GrantEvent {}

    record GrantResumed(Document document, List<Audience> audience) implements GrantEvent {}

    /** All money is out; what is left are reports. */
    record GrantReportingBegun(Document document, List<Audience> audience) implements GrantEvent {}

    /** A report is due within days. */
    record GrantReportDueSoon(Document document, List<Audience> audience) implements GrantEvent {}

    /** The day of a report is over. */
    record GrantReportOverdue(Document document, List<Audience> audience) implements GrantEvent {}

    /** The applicant has handed in a report. */
    record GrantReportSubmitted(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder asks for more in a report. */
    record GrantReportReturned(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder has accepted a report. */
    record GrantReportAccepted(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder does without a report. */
    record GrantReportWaived(Document document, List<Audience> audience) implements GrantEvent {}

    record GrantClosed(Document document, List<Audience> audience) implements GrantEvent {}

    /** The funder's key to a grant that is over is taken back. */
    record FunderShutOut(Document document, List<Audience> audience) implements GrantEvent {}
}
