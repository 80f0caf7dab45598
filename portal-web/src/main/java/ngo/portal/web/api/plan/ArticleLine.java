package ngo.portal.web.api.plan;

import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.web.plan.records.InstrumentWords;

/**
 * An article that can be cited, in the language of the request.
 *
 * @param cite its notation, as recommendations cite it
 * @param subject the portal's own short words, no quotation
 * @param source address of the official text
 */
public record ArticleLine(
        String cite, String instrument, String symbol, String title, int article, String subject, String source) {

    static ArticleLine of(ArticleRow row, InstrumentWords words) {
        return new ArticleLine(
                CitationFormat.written(row.citation()),
                row.citation().instrument(),
                row.symbol(),
                words.title(row.citation().instrument()),
                row.citation().article(),
                words.subject(row.citation()),
                row.source());
    }
}
