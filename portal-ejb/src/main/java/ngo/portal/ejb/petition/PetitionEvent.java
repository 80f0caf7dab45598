package ngo.portal.ejb.petition;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a petition. Of single signatures nobody is told. */
public sealed interface PetitionEvent extends PortalEvent {

    /** An organisation has begun a petition. */
    record PetitionDrafted(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A new text or other terms were saved. */
    record PetitionRevised(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Other organisations may read the draft, comment and amend. */
    record PetitionShared(Document document, List<Audience> audience) implements PetitionEvent {}

    /** An organisation has written what people agree to who tick its box. */
    record WordingWritten(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Text, languages and wordings wait for the leads. */
    record PetitionReviewRequested(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Its organisation has taken the text back before a lead had spoken. */
    record PetitionTextRecalled(Document document, List<Audience> audience) implements PetitionEvent {}

    record PetitionTextApproved(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A lead has given the text back with reasons, before or after it was cleared. */
    record PetitionTextReturned(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Enough leads have approved: the text is frozen and has its fingerprint. */
    record PetitionCleared(Document document, List<Audience> audience) implements PetitionEvent {}

    /** People can sign; the public reads it. */
    record PetitionOpened(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Signing is halted for a reason that the public reads. */
    record PetitionPaused(Document document, List<Audience> audience) implements PetitionEvent {}

    record PetitionResumed(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Signing ends in a week. */
    record PetitionClosesSoon(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Nobody can sign any more. */
    record PetitionClosed(Document document, List<Audience> audience) implements PetitionEvent {}

    /** It was given up before anybody could sign. */
    record PetitionCancelled(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The public was told something about the petition. */
    record PetitionNoted(Document document, List<Audience> audience) implements PetitionEvent {}

    /** It was handed over. */
    record PetitionDelivered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** No delivery of it stands any more. */
    record PetitionUndelivered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The addressee has answered, or has refused to. */
    record PetitionAnswered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Nobody waits for an answer any more. */
    record PetitionUnanswered(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A list of signatures was made, to be handed over. */
    record HandoverMade(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Everything personal is erased in two weeks. */
    record PetitionArchivedSoon(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Its organisation wants to archive it before its time. */
    record ArchiveRequested(Document document, List<Audience> audience) implements PetitionEvent {}

    record ArchiveRefused(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Its organisation does not want to archive it any more. */
    record ArchiveRequestTakenBack(Document document, List<Audience> audience) implements PetitionEvent {}

    /** Everything personal was erased. */
    record PetitionArchived(Document document, List<Audience> audience) implements PetitionEvent {}

    /** A lead offers an organisation a page of its own. */
    record PageInvited(Document document, List<Audience> audience) implements PetitionEvent {}

    /** An organisation asks for a page of its own. */
    record PageRequested(Document document, List<Audience> audience) implements PetitionEvent {}

    /** The organisation has accepted, or a lead has agreed. */
    record PageConfirmed(Document document, List<Audience> audience) implements PetitionEvent {}

    record PageRefused(Document document, List<Audience> audience) implements PetitionEvent {}

    /** People sign on the page of a partner. */
    record PageWentLive(Document document, List<Audience> audience) implements PetitionEvent {}

    record PageEnded(Document document, List<Audience> audience) implements PetitionEvent {}

    /** An organisation says something else on its page. */
    record PageWritten(Document document, List<Audience> audience) implements PetitionEvent {}
}
