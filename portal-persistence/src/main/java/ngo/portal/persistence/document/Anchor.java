package ngo.portal.persistence.document;

import java.util.UUID;

/**
 * A paragraph that people talk about.
 *
 * @param paragraph number within the section, from 1
 * @param key short hash of its words
 * @param words what it said at the time
 */
public record Anchor(UUID section, int paragraph, String key, String words) {}
