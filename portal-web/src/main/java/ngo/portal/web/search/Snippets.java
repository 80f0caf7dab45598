package ngo.portal.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.web.shared.Markup;

/** Pieces of texts with the words that were searched for, as HTML. */
@Named
@ApplicationScoped
public class Snippets {

    /** Everything is escaped but the marks; one that is not closed marks nothing. */
    public String of(String snippet) {
        Markup html = new Markup();
        int seen = 0;
        while (seen < snippet.length()) {
            int begins = snippet.indexOf(SearchHit.BEGINS, seen);
            int ends = begins < 0 ? -1 : snippet.indexOf(SearchHit.ENDS, begins);
            if (ends < 0) {
                break;
            }
            html.text(snippet.substring(seen, begins))
                    .raw("<mark>")
                    .text(snippet.substring(begins + 1, ends))
                    .raw("</mark>");
            seen = ends + 1;
        }
        return html.text(snippet.substring(seen)).toString();
    }
}
