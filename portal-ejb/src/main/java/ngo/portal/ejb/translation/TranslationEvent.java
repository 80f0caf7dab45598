package ngo.portal.ejb.translation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a translation of a document. */
public sealed interface TranslationEvent extends PortalEvent {

    /** Somebody is asked for a language. */
    record TranslationRequested(Document document, List<Audience> audience) implements TranslationEvent {}

    /** Somebody else is asked, by another day, or it has become required or wanted. */
    record TranslationRequestChanged(Document document, List<Audience> audience) implements TranslationEvent {}

    /** A lead has decided that the document may go out without it. */
    record TranslationRequirementLifted(Document document, List<Audience> audience) implements TranslationEvent {}

    record TranslationCancelled(Document document, List<Audience> audience) implements TranslationEvent {}

    /** A machine has written segments that were empty. Nobody is told; the trail knows it. */
    record TranslationDraftedByMachine(Document document, List<Audience> audience) implements TranslationEvent {}

    /** A whole text waits for somebody who reviews it. */
    record TranslationHandedIn(Document document, List<Audience> audience) implements TranslationEvent {}

    /** Another person has found it right, or still right after a change of the document. */
    record TranslationReviewed(Document document, List<Audience> audience) implements TranslationEvent {}

    /** It stands beside the original from now on. */
    record TranslationApproved(Document document, List<Audience> audience) implements TranslationEvent {}

    /** It goes back to whoever writes it, with a reason. */
    record TranslationReturned(Document document, List<Audience> audience) implements TranslationEvent {}

    /** The document was changed: what was translated of it is of an older text. */
    record TranslationBecameStale(Document document, List<Audience> audience) implements TranslationEvent {}
}
