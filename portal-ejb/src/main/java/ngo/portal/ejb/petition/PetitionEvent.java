package ngo.portal.ejb.petition;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a petition. A single signature has no event. */
public sealed interface PetitionEvent extends PortalEvent {

    /** An organisation has begun a petition. */
    record PetitionDrafted(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The text or the terms of a petition were changed. */
    record PetitionRevised(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The draft was shared: other organisations may read, comment and amend it. */
    record PetitionShared(Document document, List<Audience> audience) implements PetitionEvent {}

    /** An organisation has written its consent wording. */
    record WordingWritten(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The text, translations and consent wordings were submitted to the leads. */
    record PetitionReviewRequested(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The organisation has recalled the text before a lead had decided. */
    record PetitionTextRecalled(Document document, List<Audience> audience) implements PetitionEvent {}

    record PetitionTextApproved(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A lead has returned the text with reasons, before or after it was cleared. */
    record PetitionTextReturned(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Enough leads have approved: the text is frozen and has its fingerprint. */
    record PetitionCleared(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The petition was opened for signatures and is public. */
    record PetitionOpened(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Signing was paused, with a reason that is public. */
    record PetitionPaused(Document document, List<Audience> audience) implements PetitionEvent {}

    record PetitionResumed(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Signing ends in a week. */
    record PetitionClosesSoon(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Nobody can sign any more. */
    record PetitionClosed(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The petition was cancelled before anybody could sign. */
    record PetitionCancelled(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A public note on the petition was published. */
    record PetitionNoted(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The petition was delivered. */
    record PetitionDelivered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The petition has no valid delivery any more. */
    record PetitionUndelivered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The addressee has answered, or has refused to. */
    record PetitionAnswered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The period for an answer has ended without one. */
    record PetitionUnanswered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A list of signatures was generated for the addressee. */
    record HandoverMade(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The personal data will be erased in two weeks. */
    record PetitionArchivedSoon(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The organisation requests to archive the petition early. */
    record ArchiveRequested(Document document, List<Audience> audience) implements PetitionEvent {}

    record ArchiveRefused(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The organisation has withdrawn its request to archive. */
    record ArchiveRequestTakenBack(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The personal data was erased. */
    record PetitionArchived(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A lead has offered an organisation a page of its own. */
    record PageInvited(Document document, List<Audience> audience) implements PetitionEvent {}

    /** An organisation requests a page of its own. */
    record PageRequested(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The organisation has accepted a page, or a lead has confirmed it. */
    record PageConfirmed(Document document, List<Audience> audience) implements PetitionEvent {}

    record PageRefused(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The page of a partner organisation was opened. */
    record PageWentLive(Document document, List<Audience> audience) implements PetitionEvent {}

    record PageEnded(Document document, List<Audience> audience) implements PetitionEvent {}

    /** An organisation has changed the text of its page. */
    record PageWritten(Document document, List<Audience> audience) implements PetitionEvent {}
}
