package ngo.portal.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.web.shared.Markup;

/** Excerpts of texts in which the search terms are highlighted, as HTML. */
@Named
@ApplicationScoped
public class Snippets {

    /** Escapes everything except the marks; an unclosed mark has no effect. */
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
