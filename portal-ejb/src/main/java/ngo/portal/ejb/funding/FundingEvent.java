package ngo.portal.ejb.funding;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a funding request. It names the request by its case code, and contains none of its content. */
public sealed interface FundingEvent extends PortalEvent {

    /** A member has begun a funding request. */
    record RequestDrafted(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request was changed. */
    record RequestWritten(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague may write a request, and sees the person concerned. */
    record WriterLetIn(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague may no longer write a request. */
    record WriterLetOut(Document document, List<Audience> audience) implements FundingEvent {}

    record FileAttached(Document document, List<Audience> audience) implements FundingEvent {}

    /** An attachment was removed from a request. */
    record FileRemoved(Document document, List<Audience> audience) implements FundingEvent {}

    /** A consent of the person concerned was recorded. */
    record ConsentRecorded(Document document, List<Audience> audience) implements FundingEvent {}

    /** The person concerned has revoked a consent. */
    record ConsentRevoked(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague was asked to approve a request before it is submitted. */
    record SignOffAsked(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague has approved a request in its current version. */
    record RequestSignedOff(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request was submitted; the funder's response time begins. */
    record RequestSubmitted(Document document, List<Audience> audience) implements FundingEvent {}

    /** An officer of the funder has begun to screen a request. */
    record RequestTakenUp(Document document, List<Audience> audience) implements FundingEvent {}

    /** The funder asks for more information; its response time is paused. */
    record RequestQuestioned(Document document, List<Audience> audience) implements FundingEvent {}

    /** The applicant has answered; the funder's response time resumes. */
    record RequestAnswered(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request was found eligible under the call. */
    record RequestFoundEligible(Document document, List<Audience> audience) implements FundingEvent {}

    /** An officer proposes to reject an emergency request; a second one has to confirm. */
    record IneligibilityProposed(Document document, List<Audience> audience) implements FundingEvent {}

    /** The proposal to reject an emergency request was dropped. */
    record IneligibilityDropped(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request was rejected at screening as ineligible. */
    record RequestFoundIneligible(Document document, List<Audience> audience) implements FundingEvent {}

    /** The funder's response time has nearly run out. */
    record ServiceTimeRunningOut(Document document, List<Audience> audience) implements FundingEvent {}

    /** The funder's response time has run out. */
    record ServiceTimeMissed(Document document, List<Audience> audience) implements FundingEvent {}

    /** A member of the funder asks to see the person concerned. */
    record RevealAsked(Document document, List<Audience> audience) implements FundingEvent {}

    /** A custodian lets one member of the funder see the person concerned, for some hours. */
    record RevealOpened(Document document, List<Audience> audience) implements FundingEvent {}

    /** A custodian has refused a reveal of the person concerned. */
    record RevealRefused(Document document, List<Audience> audience) implements FundingEvent {}

    /** A reveal has ended: no member of the funder sees the person concerned any longer. */
    record RevealClosed(Document document, List<Audience> audience) implements FundingEvent {}

    /** A member of the funder has read the identity of the person concerned. */
    record IdentityRead(Document document, List<Audience> audience) implements FundingEvent {}

    /** The applicant has withdrawn a request. */
    record RequestWithdrawn(Document document, List<Audience> audience) implements FundingEvent {}

    /** The applicant has destroyed the content of a request. */
    record RequestDeleted(Document document, List<Audience> audience) implements FundingEvent {}
}
