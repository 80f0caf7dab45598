package ngo.portal.ejb.translation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a translation of a document. */
public sealed interface TranslationEvent extends PortalEvent {

    /** A translation into a language was requested. */
    record TranslationRequested(Document document, List<Audience> audience) implements TranslationEvent {}

    /** The assignee, the deadline or the requirement of a translation was changed. */
    record TranslationRequestChanged(Document document, List<Audience> audience) implements TranslationEvent {}

    /** A lead has decided that the document may be published without the translation. */
    record TranslationRequirementLifted(Document document, List<Audience> audience) implements TranslationEvent {}

    record TranslationCancelled(Document document, List<Audience> audience) implements TranslationEvent {}

    /** Empty segments were filled by machine translation. It notifies nobody; the audit trail records it. */
    record TranslationDraftedByMachine(Document document, List<Audience> audience) implements TranslationEvent {}

    /** A complete translation was submitted for review. */
    record TranslationHandedIn(Document document, List<Audience> audience) implements TranslationEvent {}

    /** Another person has approved the translation at review, or confirmed it after a change of the document. */
    record TranslationReviewed(Document document, List<Audience> audience) implements TranslationEvent {}

    /** The translation was approved and is shown beside the original. */
    record TranslationApproved(Document document, List<Audience> audience) implements TranslationEvent {}

    /** The translation was returned to its writer, with a reason. */
    record TranslationReturned(Document document, List<Audience> audience) implements TranslationEvent {}

    /** The document was changed: its translation belongs to an older text. */
    record TranslationBecameStale(Document document, List<Audience> audience) implements TranslationEvent {}
}
