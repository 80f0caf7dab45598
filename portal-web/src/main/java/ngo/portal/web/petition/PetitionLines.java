package ngo.portal.web.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Fragments;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** The lines of the list of petitions. */
@Named
@ApplicationScoped
public class PetitionLines {

    @Inject
    private Address address;

    @Inject
    private Fragments fragments;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    /** As HTML, below the head of the list's table. */
    public String of(List<PetitionRow> rows) {
        Markup html = new Markup();
        rows.forEach(row -> line(html, row));
        return html.toString();
    }

    private void line(Markup html, PetitionRow row) {
        html.raw("<tr><th scope=\"row\"><a href=\"")
                .text(address.of(DocumentDescriptors.require(Petition.KIND).address(row.id())))
                .raw("\" dir=\"auto\">")
                .text(row.title())
                .raw("</a><br/><span class=\"muted small\"><bdi>")
                .text(row.ownerName())
                .raw("</bdi></span></th><td data-label=\"")
                .text(text.of("petition", "list.state"))
                .raw("\">");
        fragments.state(html, row.state());
        if (row.total() != null) {
            html.raw("<p class=\"muted small\">")
                    .text(text.of("petition", "total", row.total()))
                    .raw("</p>");
        }
        html.raw("</td><td data-label=\"")
                .text(text.of("petition", "list.closes"))
                .raw("\">");
        fragments.deadline(html, when.deadline(row.dueAt(), row.zone()));
        html.raw("</td><td class=\"brief\" data-label=\"")
                .text(text.of("petition", "list.changed"))
                .raw("\">")
                .text(when.day(row.changedAt()))
                .raw("</td></tr>");
    }
}
