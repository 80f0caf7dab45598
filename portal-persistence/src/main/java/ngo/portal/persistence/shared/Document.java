package ngo.portal.persistence.shared;

import java.util.UUID;

/**
 * One document of any kind; it also names other subjects of events in the trail, such as an organisation or a call.
 *
 * @param kind name of its kind, such as STATEMENT
 * @param owner the organisation that it belongs to
 */
public record Document(String kind, UUID id, UUID owner, String title) {}
