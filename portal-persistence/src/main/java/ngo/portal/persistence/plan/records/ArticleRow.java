package ngo.portal.persistence.plan.records;

/**
 * An article that can be cited.
 *
 * @param subject the portal's own short words, no quotation
 * @param source where the official text stands
 */
public record ArticleRow(Citation citation, String symbol, String instrumentTitle, String subject, String source) {}
