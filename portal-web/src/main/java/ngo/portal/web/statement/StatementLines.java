package ngo.portal.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Fragments;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** The lines of the list of statements. */
@Named
@ApplicationScoped
public class StatementLines {

    @Inject
    private Address address;

    @Inject
    private Fragments fragments;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    /** As HTML, below the head of the list's table. */
    public String of(List<StatementRow> rows) {
        Markup html = new Markup();
        rows.forEach(row -> line(html, row));
        return html.toString();
    }

    private void line(Markup html, StatementRow row) {
        html.raw("<tr><th scope=\"row\"><a href=\"")
                .text(address.of(DocumentDescriptors.require(Statement.KIND).address(row.id())))
                .raw("\" dir=\"auto\">")
                .text(row.title())
                .raw("</a><br/><span class=\"muted small\"><bdi>")
                .text(row.ownerName())
                .raw("</bdi></span></th><td data-label=\"")
                .text(text.of("statement", "list.state"))
                .raw("\">");
        fragments.state(html, row.state());
        if (row.answer() != null) {
            html.raw("<p class=\"muted small\">")
                    .text(text.of("list", "ours", text.state(row.answer())))
                    .raw("</p>");
        }
        html.raw("</td><td data-label=\"")
                .text(text.of("statement", "list.deadline"))
                .raw("\">");
        fragments.deadline(
                html, when.deadline(row.dueAt(), RequestLanguage.zone().getId()));
        html.raw("</td><td class=\"brief\" data-label=\"")
                .text(text.of("statement", "list.changed"))
                .raw("\">")
                .text(when.day(row.changedAt()))
                .raw("</td></tr>");
    }
}
