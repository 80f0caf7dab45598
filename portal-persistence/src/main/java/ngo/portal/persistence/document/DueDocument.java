package ngo.portal.persistence.document;

import java.util.UUID;

/**
 * A document at which something is due by the clock.
 *
 * @param organisation its owner
 */
public record DueDocument(UUID organisation, UUID document) {}
