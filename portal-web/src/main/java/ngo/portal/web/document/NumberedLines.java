package ngo.portal.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.web.shared.Address;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.Text;

/** A text that is talked about, each paragraph with the way to what is said about it. */
@Named
@ApplicationScoped
public class NumberedLines {

    @Inject
    private Address address;

    @Inject
    private Text text;

    /** The whole text as HTML, its sections with their headings. */
    public String of(DiscussedText about) {
        Markup html = new Markup();
        for (NumberedText.Part part : about.numbered().parts()) {
            if (!part.heading().isEmpty()) {
                html.raw("<h2>").text(part.heading()).raw("</h2>");
            }
            part.places().forEach(place -> place(html, about.path(), place));
        }
        return html.toString();
    }

    public String places(DiscussedText about, List<NumberedText.NumberedParagraph> places) {
        Markup html = new Markup();
        places.forEach(place -> place(html, about.path(), place));
        return html.toString();
    }

    private void place(Markup html, String path, NumberedText.NumberedParagraph place) {
        html.raw("<div class=\"place\" id=\"p")
                .text(place.number())
                .raw("\"><a class=\"para\" href=\"")
                .text(address.of(path + "/discussion?paragraph=" + place.number()))
                .raw("\" aria-label=\"")
                .text(text.of("document", "text.paragraph", place.number()))
                .raw("\">")
                .text(place.number())
                .raw("</a> ")
                .clean(place.paragraph().html())
                .raw(" ");
        if (place.remarks() > 0) {
            String page = path + "/discussion#p" + place.number();
            said(html, page, "talk", text.of("document", "text.remarks", place.remarks()));
        }
        if (place.amendments() > 0) {
            String page = path + "/amendments#p" + place.number();
            said(html, page, "pen", text.of("document", "text.amendments", place.amendments()));
        }
        html.raw("</div>");
    }

    private void said(Markup html, String page, String icon, String words) {
        html.raw("<a class=\"remarks\" href=\"")
                .text(address.of(page))
                .raw("\">")
                .icon(icon)
                .text(words)
                .raw("</a>");
    }

    /** The threads that are open, each with the way to it. */
    public String threads(DiscussedText about) {
        Markup html = new Markup();
        for (CommentRow remark : about.openThreads()) {
            int place = about.numbered().numberOfRemark(remark);
            html.raw("<li><article class=\"remark\"><header><span><bdi class=\"name\">")
                    .text(remark.authorName())
                    .raw("</bdi> \u00b7 <bdi>")
                    .text(remark.organisationName())
                    .raw("</bdi></span> ");
            if (place > 0) {
                html.raw("<a href=\"#p").text(place).raw("\">").text(on(place)).raw("</a>");
            }
            html.raw("</header><p class=\"written\" dir=\"auto\">")
                    .text(remark.body())
                    .raw("</p><div class=\"acts\"><a class=\"act\" href=\"")
                    .text(address.of(about.path() + "/discussion#r" + remark.id()))
                    .raw("\">")
                    .text(text.of("document", "talk.open"))
                    .raw("</a></div></article></li>");
        }
        return html.toString();
    }

    /** The amendments that wait for an answer, each with the way to it. */
    public String amendments(DiscussedText about) {
        Markup html = new Markup();
        for (AmendmentRow amendment : about.openAmendments()) {
            html.raw("<li><a href=\"")
                    .text(address.of(about.path() + "/amendments#a" + amendment.id()))
                    .raw("\"><bdi>")
                    .text(amendment.organisationName())
                    .raw("</bdi> ")
                    .text(on(about.numbered().numberOfAmendment(amendment)))
                    .raw("</a><p>")
                    .text(text.of("document", "amendment.waits"))
                    .raw("</p></li>");
        }
        return html.toString();
    }

    private String on(int place) {
        return text.of("document", "text.on", place);
    }
}
