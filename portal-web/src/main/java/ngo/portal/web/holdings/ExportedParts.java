package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** Common elements of the exported pages of all kinds of documents. */
@RequestScoped
class ExportedParts {

    private static final String BUNDLE = "holdings";

    @Inject
    private DateWords when;

    @Inject
    private Text text;

    /** How the page of a document begins. */
    PrintedPage page(String language, String title, Enum<?> state, Instant changedAt) {
        PrintedPage page = new PrintedPage(RequestLanguage.now(), title);
        page.link("../" + OrganisationExportArchive.INDEX, text.of(BUNDLE, "back"), "");
        page.written("h1", language, title);
        page.line("p", text.pair(text.of(BUNDLE, "column.state"), text.state(state)));
        page.line("p", text.pair(text.of(BUNDLE, "column.changed"), when.minute(changedAt)));
        return page;
    }

    /**
     * How a page beside it begins.
     *
     * @param own what the document's file is called, without its ending
     */
    PrintedPage beside(String title, String own) {
        PrintedPage page = new PrintedPage(RequestLanguage.now(), title);
        page.link(own + ".html", text.of(BUNDLE, "back.document"), "");
        return page;
    }

    /** How a page of several things begins. */
    PrintedPage list(String title) {
        PrintedPage page = new PrintedPage(RequestLanguage.now(), title);
        page.link(OrganisationExportArchive.INDEX, text.of(BUNDLE, "back"), "");
        page.line("h1", title);
        return page;
    }

    static void said(PrintedPage page, String label, String language, String words) {
        if (!words.isBlank()) {
            page.line("h2", label);
            page.written("p", language, words);
        }
    }

    static void table(PrintedPage page, String title, List<String> head, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (!all.isEmpty()) {
            page.line("h2", title);
            page.table(head, all);
        }
    }

    /** Leads to what lies beside a page. */
    static void links(PrintedPage page, String title, String own, List<AdditionalPage> beside) {
        if (!beside.isEmpty()) {
            page.line("h2", title);
            beside.forEach(one -> page.link(own + one.ending() + ".html", one.words(), one.more()));
        }
    }
}
