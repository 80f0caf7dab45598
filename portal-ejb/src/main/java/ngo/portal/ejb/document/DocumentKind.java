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
 * A kind of document that people write, comment on and amend; an SPI. Every implementing bean is discovered by its name.
 * Each method refuses callers who lack the permission, and every caller while the state of the document does not allow the
 * action; a document that the caller may not see does not exist for them.
 */
public interface DocumentKind {

    /** Name of the kind in the reader index and in the audit trail. */
    String name();

    /** The document, if the caller may comment on it. */
    Document forComment(UUID id);

    /** Whether comments on the document as a whole are possible, and not only on its sections. */
    default boolean isTalkedAboutAsAWhole() {
        return false;
    }

    /** The document, if the caller may resolve threads. */
    Document forResolution(UUID id);

    /** The document, if the caller may propose amendments. */
    Document forAmendment(UUID id);

    /** The document, if the caller may answer amendments; locked until the transaction ends. */
    Document forVerdict(UUID id);

    /** The document, if the caller may edit it. */
    Document forDraft(UUID id);

    /** The section as the caller may read it; absent if it is hidden from them or does not exist. */
    Optional<Section> section(UUID id, UUID section);

    /** Replaces the section with the same id, and stores the result as a version. */
    void rewrite(UUID id, Section section, NewVersion made);

    /** The translatable text of a document that the caller may see; absent if documents of the kind are not translated. */
    default Optional<TranslatableText> translatable(UUID id) {
        return Optional.empty();
    }

    /** The same for several documents with as few queries as for one; documents that are not translated or not visible are left out. */
    default List<TranslatableText> translatableAmong(Collection<UUID> ids) {
        return List.of();
    }

    /** A document that the caller may see, for delivery to an addressee; absent if documents of the kind are never delivered. */
    default Optional<DeliverableDocument> deliverable(UUID id) {
        return Optional.empty();
    }

    /** The page of a delivery; absent if documents of the kind are never delivered. */
    default Optional<Link.Page> delivery() {
        return Optional.empty();
    }

    /** Called in the transaction that changes a delivery, for kinds whose state depends on it. */
    default void followDeliveries(UUID id) {}

    /** An empty form. */
    DocumentForm blank();
}
