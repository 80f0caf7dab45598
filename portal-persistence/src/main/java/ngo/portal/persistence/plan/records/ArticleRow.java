package ngo.portal.persistence.plan.records;

/**
 * An article that can be cited. What it and its instrument are called stands in words, not here.
 *
 * @param instrumentSource where the whole instrument stands
 * @param source where the official text of the article stands
 */
public record ArticleRow(Citation citation, String symbol, String instrumentSource, String source) {}
