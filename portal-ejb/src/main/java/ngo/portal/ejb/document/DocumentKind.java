package ngo.portal.ejb.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.Section;

/**
 * A kind of document that people write, comment on and amend. Whatever implements this is found by its name. Each question
 * refuses whoever may not do this at all, and everybody while the state of the document does not take it; a document that
 * the caller may not see is not there.
 */
public interface DocumentKind {

    /** Name of the kind, as it stands in the reader index and in the trail. */
    String name();

    /** The document, for somebody who would comment on it. */
    Document forComment(UUID id);

    /** Whether there is talk about a document of the kind as a whole, and not only about its sections. */
    default boolean isTalkedAboutAsAWhole() {
        return false;
    }

    /** The document, for somebody who would settle a thread. */
    Document forResolution(UUID id);

    /** The document, for somebody who would propose another wording. */
    Document forAmendment(UUID id);

    /** The document, for somebody who would answer an amendment; nobody else changes it until the transaction ends. */
    Document forVerdict(UUID id);

    /** The document, for somebody who is writing on it. */
    Document forDraft(UUID id);

    /** One section as the caller reads it; absent where it is hidden from them, or nowhere. */
    Optional<Section> section(UUID id, UUID section);

    /** Puts a section in the place of the one with the same id, and keeps what comes of it as a version. */
    void rewrite(UUID id, Section section, NewVersion made);

    /** What is translated of a document that the caller sees; absent where documents of the kind are not translated. */
    default Optional<TranslatableText> translatable(UUID id) {
        return Optional.empty();
    }

    /** The same of several documents with as few questions as of one; those are left out that are not translated or not seen. */
    default List<TranslatableText> translatableAmong(Collection<UUID> ids) {
        return List.of();
    }

    /** A document that the caller sees, as something that is handed over; absent where documents of the kind never are. */
    default Optional<DeliverableDocument> deliverable(UUID id) {
        return Optional.empty();
    }

    /** Where each delivery of a document stands; absent where documents of the kind are never handed over. */
    default Optional<Link.Page> delivery() {
        return Optional.empty();
    }

    /** Something has become of a delivery of the document: a kind whose state depends on that follows, in the same transaction. */
    default void followDeliveries(UUID id) {}

    /** A form in which nothing is typed yet. */
    DocumentForm blank();
}
