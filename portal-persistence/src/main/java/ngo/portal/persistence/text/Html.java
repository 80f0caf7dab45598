package ngo.portal.persistence.text;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Converts between clean HTML, Markdown and plain text. All input of people goes through {@link #clean}, without exception. */
public final class Html {

    /** Raw input may be longer than its text, but has a limit. */
    public static final int MAX_INPUT_CHARACTERS = 2_000_000;

    /** Markdown is hardly longer than the HTML that it becomes. */
    public static final int MAX_MARKDOWN_CHARACTERS = 2 * DocumentText.MAX_TEXT_CHARACTERS;

    /** The prefix of input from the rich-text editor, which nobody types as Markdown. */
    public static final String RICH_SIGN = "<!--rich-->";

    private static final Parser MARKDOWN =
            Parser.builder().maxOpenBlockParsers(MarkdownDepth.MAX_DEPTH).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private Html() {}

    /**
     * Reduces HTML to paragraphs, two heading levels, lists, quotations, emphasis, links and breaks; of all other elements
     * only the words remain.
     */
    public static String clean(String html) {
        return HtmlWriter.write(blocks(html));
    }

    /** Converts plain text: a blank line begins a paragraph, a line end breaks the line. */
    public static String fromPlain(String plain) {
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return clean(escaped.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "<br>"));
    }

    public static String toPlain(String html) {
        return PlainWriter.write(blocks(html));
    }

    /** Converts the input of a form, from the rich-text editor or as Markdown; both give the same clean HTML. */
    public static String fromTyped(String typed) {
        return typed.startsWith(RICH_SIGN) ? clean(typed.substring(RICH_SIGN.length())) : fromMarkdown(typed);
    }

    public static String fromMarkdown(String markdown) {
        refuseLong(markdown, MAX_MARKDOWN_CHARACTERS);
        Characters.refuseControls(markdown);
        MarkdownDepth.refuseOpen(markdown);
        Node document = parsed(markdown);
        MarkdownDepth.refuseDeep(document);
        return clean(RENDERER.render(document));
    }

    /** The parser joins the words of nested emphasis by recursion; only an attacker nests so deeply. */
    private static Node parsed(String markdown) {
        try {
            return MARKDOWN.parse(markdown);
        } catch (StackOverflowError tooDeep) {
            throw new TextRefused(TextRefused.Reason.TOO_DEEP);
        }
    }

    /** Converts to Markdown that is read back as exactly the same clean HTML. */
    public static String toMarkdown(String html) {
        return new MarkdownWriter(1).write(blocks(html));
    }

    public static List<Block> blocks(String html) {
        refuseLong(html, MAX_INPUT_CHARACTERS);
        Characters.refuseControls(html);
        return HtmlReader.read(HtmlPolicy.sanitize(html));
    }

    /** The blocks of HTML that {@link #clean} has written, without cleaning it again. */
    static List<Block> blocksOfClean(String clean) {
        return HtmlReader.read(clean);
    }

    private static void refuseLong(String input, int longest) {
        if (input.length() > longest) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG);
        }
    }
}
