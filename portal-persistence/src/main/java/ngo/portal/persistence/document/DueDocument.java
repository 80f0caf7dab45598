package ngo.portal.persistence.document;

import java.util.UUID;

/**
 * A document at which something is due.
 *
 * @param organisation its owner
 */
public record DueDocument(UUID organisation, UUID document) {}
