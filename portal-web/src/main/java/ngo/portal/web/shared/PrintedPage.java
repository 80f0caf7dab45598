package ngo.portal.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Section;

/** A self-contained HTML page that is stored as a file or printed: it needs no other file, and runs and loads nothing wherever it is opened. */
public final class PrintedPage {

    private static final String LOOK =
            """
            body{font:11pt/1.4 serif;max-width:45em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%}.said{white-space:pre-line}
            th,td{text-align:start;padding:.2em .6em;border-bottom:1px solid #999}tr{break-inside:avoid}thead{display:table-header-group}
            """;

    private Markup html = new Markup();
    private String direction = "auto";

    /** In the language of the person who makes it. */
    public PrintedPage(InterfaceLanguage language, String title) {
        html.raw("<!DOCTYPE html><html lang=\"")
                .text(language.tag())
                .raw("\" dir=\"")
                .text(language.direction())
                .raw("\"><head><meta charset=\"utf-8\">")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .text(title)
                .raw("</title><style>")
                .raw(LOOK)
                .raw("</style></head><body>\n");
    }

    /** Words of the page itself. */
    public void line(String element, String words) {
        html.raw("<").text(element).raw(">").text(words);
        end(element);
    }

    /** Words of somebody else, in their own language and direction; their lines stay lines. */
    public void written(String element, String language, String words) {
        open(element, language).raw(" class=\"said\">").text(words);
        end(element);
    }

    /** What somebody has written with headings and lists, in their own language and direction. */
    public void cleaned(String language, String written) {
        open("div", language).raw(">").clean(Html.clean(written));
        end("div");
    }

    /** A whole text: whom it is for, then each section. */
    public void text(DocumentText written) {
        written.addressees().forEach(one -> written("p", written.language(), one));
        for (Section section : written.sections()) {
            if (!section.heading().isEmpty()) {
                written("h2", written.language(), section.heading());
            }
            cleaned(written.language(), section.html());
        }
    }

    /** From here on what others have written runs as this language does, be its first word a name in other letters. */
    public void run(String language) {
        direction = InterfaceLanguage.directionOf(language);
    }

    /** A line that leads to another file beside this one. */
    public void link(String address, String words, String more) {
        html.raw("<p><a href=\"")
                .text(address)
                .raw("\"><bdi>")
                .text(words)
                .raw("</bdi></a> ")
                .text(more)
                .raw("</p>\n");
    }

    /** The first cell of each row may be a name in any script. */
    public void table(List<String> head, List<List<String>> rows) {
        html.raw("<table><thead><tr>");
        head.forEach(cell -> html.raw("<th scope=\"col\">").text(cell).raw("</th>"));
        html.raw("</tr></thead><tbody>");
        rows.forEach(this::row);
        html.raw("</tbody></table>\n");
    }

    private void row(List<String> cells) {
        html.raw("<tr>");
        cells.forEach(cell -> html.raw("<td><bdi>").text(cell).raw("</bdi></td>"));
        html.raw("</tr>");
    }

    private Markup open(String element, String language) {
        return html.raw("<")
                .text(element)
                .raw(" lang=\"")
                .text(language)
                .raw("\" dir=\"")
                .text(direction)
                .raw("\"");
    }

    private void end(String element) {
        html.raw("</").text(element).raw(">\n");
    }

    /** What was written since the last time, for pages of any length. */
    public String taken() {
        String written = html.toString();
        html = new Markup();
        return written;
    }

    /** The rest of it; nothing is written afterwards. */
    public String ended() {
        html.raw("</body></html>\n");
        return taken();
    }

    /** All of it, where nothing was taken before; nothing is written afterwards. */
    public byte[] bytes() {
        return ended().getBytes(UTF_8);
    }
}
