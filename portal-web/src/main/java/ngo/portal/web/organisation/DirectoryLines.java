package ngo.portal.web.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.Text;

/** Lines of the directory as HTML: a logo or initials, the name, and where the organisation is. */
@Named
@ApplicationScoped
public class DirectoryLines {

    @Inject
    private EntryWords words;

    @Inject
    private Text text;

    @Inject
    private Address address;

    /** Rows of a table, for members. */
    public String rows(List<DirectoryLine> lines) {
        Markup html = new Markup();
        for (DirectoryLine line : lines) {
            html.raw("<tr><th scope=\"row\"><span class=\"member\">");
            badge(html, line);
            link(html, address.of("/organisations/" + line.alias()), line);
            html.raw("</span></th>");
            cell(html, "field.shortName").raw("<bdi>").text(line.shortName()).raw("</bdi></td>");
            cell(html, "field.countries")
                    .text(words.countries(line.countries()))
                    .raw("</td>");
            cell(html, "field.state")
                    .text(text.of("organisation", "state." + line.state().name()))
                    .raw("</td></tr>");
        }
        return html.toString();
    }

    private Markup cell(Markup html, String label) {
        return html.raw("<td data-label=\"").text(text.of("directory", label)).raw("\">");
    }

    /** Items of a list, for everybody. */
    public String items(List<DirectoryLine> lines) {
        Markup html = new Markup();
        for (DirectoryLine line : lines) {
            html.raw("<li class=\"item member\">");
            badge(html, line);
            html.raw("<div><h2>");
            link(html, "/" + address.getLanguage() + "/organisations/" + line.alias(), line);
            html.raw("</h2>");
            if (!line.countries().isEmpty()) {
                html.raw("<p class=\"muted small\">")
                        .text(words.countries(line.countries()))
                        .raw("</p>");
            }
            html.raw("</div></li>");
        }
        return html.toString();
    }

    private void link(Markup html, String where, DirectoryLine line) {
        html.raw("<a href=\"").text(where).raw("\"><bdi");
        if (!line.nameLanguage().equals(address.getLanguage())) {
            html.raw(" lang=\"").text(line.nameLanguage()).raw("\"");
        }
        html.raw(">").text(line.name()).raw("</bdi></a>");
    }

    /** The badge has initials instead of the logo for readers who save data; they repeat the name, so that assistive technology skips them. */
    private void badge(Markup html, DirectoryLine line) {
        if (line.logo().isEmpty() || address.isBrief()) {
            html.raw("<span class=\"badge\" aria-hidden=\"true\">")
                    .text(line.initials())
                    .raw("</span>");
        } else {
            html.raw("<img class=\"badge\" alt=\"\" width=\"40\" height=\"40\" loading=\"lazy\" src=\"")
                    .text(words.logo(line))
                    .raw("\"/>");
        }
    }
}
