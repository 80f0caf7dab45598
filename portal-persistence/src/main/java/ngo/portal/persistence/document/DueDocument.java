package ngo.portal.persistence.document;

import java.util.UUID;

/**
 * A document with a due task.
 *
 * @param organisation its owner
 */
public record DueDocument(UUID organisation, UUID document) {}
