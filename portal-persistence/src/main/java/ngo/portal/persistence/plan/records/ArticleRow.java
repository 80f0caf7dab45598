package ngo.portal.persistence.plan.records;

/**
 * An article that can be cited. The bundles hold its name and that of its instrument.
 *
 * @param instrumentSource where the whole instrument is published
 * @param source where the official text of the article is published
 */
public record ArticleRow(Citation citation, String symbol, String instrumentSource, String source) {}
