package ngo.portal.persistence.search;

/**
 * What somebody has searched for.
 *
 * @param kind of documents; empty for all
 */
public record SearchQuery(String words, String kind) {}
