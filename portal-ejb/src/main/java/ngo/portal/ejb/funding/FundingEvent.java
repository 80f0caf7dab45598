package ngo.portal.ejb.funding;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a request. It is called by its case code, and by nothing that it says. */
public sealed interface FundingEvent extends PortalEvent {

    /** A member began a request for funding. */
    record RequestDrafted(Document document, List<Audience> audience) implements FundingEvent {}

    /** Something in a request was written on. */
    record RequestWritten(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague writes a request too, and sees whom it is for. */
    record WriterLetIn(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague writes a request no longer. */
    record WriterLetOut(Document document, List<Audience> audience) implements FundingEvent {}

    record FileAttached(Document document, List<Audience> audience) implements FundingEvent {}

    /** A file was taken from a request. */
    record FileRemoved(Document document, List<Audience> audience) implements FundingEvent {}

    /** The person concerned has agreed to something. */
    record ConsentRecorded(Document document, List<Audience> audience) implements FundingEvent {}

    /** The person concerned agrees no longer. */
    record ConsentRevoked(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague is to agree before a request is handed in. */
    record SignOffAsked(Document document, List<Audience> audience) implements FundingEvent {}

    /** A colleague agrees to a request as it stands. */
    record RequestSignedOff(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request was handed in, and the funder's clock runs. */
    record RequestSubmitted(Document document, List<Audience> audience) implements FundingEvent {}

    /** An officer of the funder looks at a request. */
    record RequestTakenUp(Document document, List<Audience> audience) implements FundingEvent {}

    /** The funder wants to know more, and its clock stands still. */
    record RequestQuestioned(Document document, List<Audience> audience) implements FundingEvent {}

    /** The applicant has answered, and the clock goes on. */
    record RequestAnswered(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request is one that the call is for. */
    record RequestFoundEligible(Document document, List<Audience> audience) implements FundingEvent {}

    /** An officer would turn an emergency down; a second one has to say so. */
    record IneligibilityProposed(Document document, List<Audience> audience) implements FundingEvent {}

    /** An emergency is not turned down after all. */
    record IneligibilityDropped(Document document, List<Audience> audience) implements FundingEvent {}

    /** A request was turned down at screening. */
    record RequestFoundIneligible(Document document, List<Audience> audience) implements FundingEvent {}

    /** The time in which a funder has promised to answer is nearly over. */
    record ServiceTimeRunningOut(Document document, List<Audience> audience) implements FundingEvent {}

    /** The time in which a funder has promised to answer is over. */
    record ServiceTimeMissed(Document document, List<Audience> audience) implements FundingEvent {}

    /** Somebody of the funder wants to see whom a request is for. */
    record RevealAsked(Document document, List<Audience> audience) implements FundingEvent {}

    /** A custodian lets one person see whom a request is for, for some hours. */
    record RevealOpened(Document document, List<Audience> audience) implements FundingEvent {}

    /** A custodian does not let anybody see whom a request is for. */
    record RevealRefused(Document document, List<Audience> audience) implements FundingEvent {}

    /** Nobody of the funder sees any longer whom a request is for. */
    record RevealClosed(Document document, List<Audience> audience) implements FundingEvent {}

    /** Somebody of the funder has read whom a request is for. */
    record IdentityRead(Document document, List<Audience> audience) implements FundingEvent {}

    /** The applicant has taken a request back. */
    record RequestWithdrawn(Document document, List<Audience> audience) implements FundingEvent {}

    /** The applicant has destroyed what a request said. */
    record RequestDeleted(Document document, List<Audience> audience) implements FundingEvent {}
}
