package ngo.portal.web.api.plan;

import ngo.portal.persistence.plan.records.ArticleRow;

/**
 * An article that can be cited.
 *
 * @param cite the word for it in the cites of a recommendation
 * @param subject the portal's own short words, no quotation
 * @param source where the official text stands
 */
public record ArticleLine(
        String cite, String instrument, String symbol, String title, int article, String subject, String source) {

    static ArticleLine of(ArticleRow row) {
        return new ArticleLine(
                CitationFormat.written(row.citation()),
                row.citation().instrument(),
                row.symbol(),
                row.instrumentTitle(),
                row.citation().article(),
                row.subject(),
                row.source());
    }
}
