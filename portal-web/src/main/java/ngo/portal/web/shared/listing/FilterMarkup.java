package ngo.portal.web.shared.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;

/** The fields of a form that narrows a list, as HTML: every list has them and few people open them. */
@Named("filters")
@ApplicationScoped
public class FilterMarkup {

    @Inject
    private Text text;

    /** Boxes, of which one chooses several. */
    public String boxes(String name, String label, List<Option> options) {
        Markup html = new Markup()
                .raw("<fieldset class=\"field plain wide\"><legend class=\"label\">")
                .text(label)
                .raw("</legend><ul class=\"choices columns\" role=\"list\">");
        for (Option one : options) {
            box(html.raw("<li>"), name, one.value(), one.label(), one.chosen()).raw("</li>");
        }
        return html.raw("</ul></fieldset>").toString();
    }

    /** A checkbox for a filter. */
    public String box(String name, String label, ListQuery query) {
        Markup html = new Markup().raw("<div class=\"field check\">");
        return box(html, name, "true", label, query.flag(name)).raw("</div>").toString();
    }

    /** A choice of one, or of none. */
    public String pick(String name, String label, List<Option> options) {
        Markup html = select(name, label);
        html.raw("<option value=\"\">").text(text.of("list", "filter.any")).raw("</option>");
        return options(html, options);
    }

    /** The order of the list. */
    public String sort(List<Option> options) {
        return options(select(ListQuery.SORT, text.of("list", "filter.sort")), options);
    }

    public String day(String name, String label, ListQuery query) {
        return field(name, label)
                .raw("<input class=\"input\" type=\"date\" id=\"")
                .text(name)
                .raw("\" name=\"")
                .text(name)
                .raw("\" value=\"")
                .text(query.one(name))
                .raw("\"></div>")
                .toString();
    }

    private static Markup field(String name, String label) {
        return new Markup()
                .raw("<div class=\"field\"><label for=\"")
                .text(name)
                .raw("\">")
                .text(label)
                .raw("</label>");
    }

    private static Markup select(String name, String label) {
        return field(name, label)
                .raw("<select class=\"input\" id=\"")
                .text(name)
                .raw("\" name=\"")
                .text(name)
                .raw("\">");
    }

    private static String options(Markup html, List<Option> options) {
        for (Option one : options) {
            html.raw("<option value=\"")
                    .text(one.value())
                    .raw(one.chosen() ? "\" selected>" : "\">")
                    .text(one.label())
                    .raw("</option>");
        }
        return html.raw("</select></div>").toString();
    }

    private static Markup box(Markup html, String name, String value, String label, boolean chosen) {
        return html.raw("<label><input type=\"checkbox\" name=\"")
                .text(name)
                .raw("\" value=\"")
                .text(value)
                .raw(chosen ? "\" checked>" : "\">")
                .raw("<span>")
                .text(label)
                .raw("</span></label>");
    }
}
