package ngo.portal.persistence.search;

/**
 * A search query.
 *
 * @param kind of documents; empty for all
 */
public record SearchQuery(String words, String kind) {}
