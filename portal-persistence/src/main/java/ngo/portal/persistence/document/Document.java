package ngo.portal.persistence.document;

import java.util.UUID;

/**
 * One document, of whichever kind.
 *
 * @param kind name of its kind, such as STATEMENT
 * @param owner the organisation that it belongs to
 */
public record Document(String kind, UUID id, UUID owner, String title) {}
