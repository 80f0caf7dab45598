package ngo.portal.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.comparison.Piece;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.DateWords;
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

    @Inject
    private DateWords when;

    /** What is open about a text, by the number of the paragraph. */
    private record Said(Map<Integer, List<CommentThread>> threads, Map<Integer, List<AmendmentDiff>> wordings) {

        static Said about(DiscussedText about) {
            return new Said(
                    about.openThreads().stream().collect(Collectors.groupingBy(CommentThread::place)),
                    AmendmentDiff.open(about).stream().collect(Collectors.groupingBy(AmendmentDiff::place)));
        }
    }

    /** The text with counted paragraphs, so that people who judge it can refer to them. */
    public String counted(DocumentText judged) {
        Markup html = new Markup();
        for (NumberedText.Part part : NumberedText.of(judged).parts()) {
            heading(html, part, "");
            for (NumberedText.NumberedParagraph place : part.places()) {
                html.raw("<div class=\"place\" id=\"p").text(place.number()).raw("\">");
                number(html, "#p" + place.number(), place.number());
                html.clean(place.paragraph().html()).raw("</div>");
            }
        }
        return html.toString();
    }

    /**
     * The whole text as HTML, and beside each paragraph what is open about it.
     *
     * @param language of the text; comments are in their writers' own languages
     */
    public String beside(DiscussedText about, String language) {
        Said said = Said.about(about);
        Markup html = new Markup();
        for (NumberedText.Part part : about.numbered().parts()) {
            heading(html, part, language);
            pairs(html, about, part.places(), said, language);
        }
        return html.toString();
    }

    /** The same for one section, whose heading is elsewhere on the page. */
    public String section(DiscussedText about, UUID section, String language) {
        Markup html = new Markup();
        pairs(html, about, about.numbered().places(section), Said.about(about), language);
        return html.toString();
    }

    private void pairs(
            Markup html, DiscussedText about, List<NumberedText.NumberedParagraph> places, Said said, String language) {
        for (NumberedText.NumberedParagraph place : places) {
            html.raw("<div class=\"pair\">");
            place(html, about, place, language);
            margin(html, about, place.number(), said);
            html.raw("</div>");
        }
    }

    /** With a language, the heading is placed in a column as the paragraphs are, in either direction of the page. */
    private static void heading(Markup html, NumberedText.Part part, String language) {
        if (part.heading().isEmpty()) {
            return;
        }
        if (language.isEmpty()) {
            html.raw("<h2>").text(part.heading()).raw("</h2>");
        } else {
            html.raw("<div class=\"pair headed\"><div class=\"place\" dir=\"auto\" lang=\"")
                    .text(language)
                    .raw("\"><h2>")
                    .text(part.heading())
                    .raw("</h2></div></div>");
        }
    }

    private void place(Markup html, DiscussedText about, NumberedText.NumberedParagraph place, String language) {
        html.raw("<div class=\"place\" dir=\"auto\" lang=\"")
                .text(language)
                .raw("\" id=\"p")
                .text(place.number())
                .raw("\">");
        number(html, address.of(about.path() + "/discussion?paragraph=" + place.number() + "#write"), place.number());
        html.clean(place.paragraph().html()).raw("</div>");
    }

    private void margin(Markup html, DiscussedText about, int number, Said said) {
        List<CommentThread> threads = said.threads().getOrDefault(number, List.of());
        List<AmendmentDiff> wordings = said.wordings().getOrDefault(number, List.of());
        if (threads.isEmpty() && wordings.isEmpty()) {
            return;
        }
        html.raw("<div class=\"margin\" role=\"group\" aria-label=\"")
                .text(text.of("document", "text.on", number))
                .raw("\">");
        wordings.forEach(wording -> wording(html, about, wording));
        threads(html, about, threads);
        html.raw("</div>");
    }

    private void number(Markup html, String to, int number) {
        html.raw("<a class=\"para\" href=\"")
                .text(to)
                .raw("\" aria-label=\"")
                .text(text.of("document", "text.paragraph", number))
                .raw("\">")
                .text(number)
                .raw("</a> ");
    }

    private void wording(Markup html, DiscussedText about, AmendmentDiff wording) {
        html.raw("<article class=\"remark wording\"><header>")
                .icon("pen")
                .raw("<span><bdi class=\"name\">")
                .text(wording.row().organisationName())
                .raw("</bdi></span> <span>")
                .text(text.of("document", "amendment.here"))
                .raw("</span></header>");
        wording.blocks().forEach(block -> {
            html.raw("<div class=\"diff\" dir=\"auto\">");
            block.pieces().forEach(piece -> piece(html, piece));
            html.raw("</div>");
        });
        if (!wording.row().reason().isEmpty()) {
            html.raw("<p class=\"written\" dir=\"auto\">")
                    .text(wording.row().reason())
                    .raw("</p>");
        }
        if (!wording.joined().isEmpty()) {
            html.raw("<p class=\"meta\">")
                    .text(text.of("document", "amendment.joined", text.list(wording.joinedNames())))
                    .raw("</p>");
        }
        html.raw("<div class=\"acts\">");
        act(html, about.path() + "/amendments#a" + wording.row().id(), "amendment.open");
        html.raw("</div></article>");
    }

    private static void piece(Markup html, Piece piece) {
        switch (piece.kind()) {
            case SAME -> html.text(piece.text());
            case ADDED -> html.raw("<ins>").text(piece.text()).raw("</ins>");
            case REMOVED -> html.raw("<del>").text(piece.text()).raw("</del>");
        }
    }

    private void threads(Markup html, DiscussedText about, List<CommentThread> threads) {
        for (CommentThread thread : threads) {
            html.raw("<article class=\"remark\">");
            remark(html, thread.first());
            if (!thread.replies().isEmpty()) {
                html.raw("<ol class=\"thread\" role=\"list\">");
                for (CommentRow reply : thread.replies()) {
                    html.raw("<li><div class=\"remark\">");
                    remark(html, reply);
                    html.raw("</div></li>");
                }
                html.raw("</ol>");
            }
            html.raw("<div class=\"acts\">");
            act(html, about.path() + "/discussion#r" + thread.first().id(), "talk.open");
            html.raw("</div></article>");
        }
    }

    private void remark(Markup html, CommentRow remark) {
        html.raw("<header><span><bdi class=\"name\">")
                .text(remark.authorName())
                .raw("</bdi> \u00b7 <bdi>")
                .text(remark.organisationName())
                .raw("</bdi></span> <time datetime=\"")
                .text(remark.createdAt())
                .raw("\">")
                .text(when.minute(remark.createdAt()))
                .raw("</time></header>");
        if (remark.withdrawn()) {
            html.raw("<p class=\"muted\">")
                    .text(text.of("document", "talk.withdrawn", remark.authorName()))
                    .raw("</p>");
        } else {
            html.raw("<p class=\"written\" dir=\"auto\">").text(remark.body()).raw("</p>");
        }
    }

    private void act(Markup html, String path, String word) {
        html.raw("<a class=\"act\" href=\"")
                .text(address.of(path))
                .raw("\">")
                .text(text.of("document", word))
                .raw("</a>");
    }

    /** What is open about the text as a whole. */
    public String whole(DiscussedText about) {
        return listed(about, thread -> thread.first().isOnWholeText());
    }

    /** What is open about sections that are not there any more. */
    public String gone(DiscussedText about) {
        return listed(about, thread -> thread.place() == 0 && !thread.first().isOnWholeText());
    }

    private String listed(DiscussedText about, Predicate<CommentThread> which) {
        Markup html = new Markup();
        threads(html, about, about.openThreads().stream().filter(which).toList());
        return html.toString();
    }
}
