package ngo.portal.persistence.text;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Clean HTML and its relatives. Everything a person sends in goes through {@link #clean} and nowhere around it. */
public final class Html {

    /** Raw input may be wordier than the text in it, but not without end. */
    public static final int MAX_INPUT_CHARACTERS = 2_000_000;

    /** Markdown is hardly longer than the HTML that becomes of it. */
    public static final int MAX_MARKDOWN_CHARACTERS = 2 * DocumentText.MAX_TEXT_CHARACTERS;

    /** What an editor with a toolbar sends begins with this sign, and nothing that anybody types as Markdown. */
    public static final String RICH_SIGN = "<!--rich-->";

    private static final Parser MARKDOWN =
            Parser.builder().maxOpenBlockParsers(MarkdownDepth.MAX_DEPTH).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private Html() {}

    /** Paragraphs, two heading levels, lists, quotations, emphasis, links and breaks; of everything else the words. */
    public static String clean(String html) {
        return HtmlWriter.write(blocks(html));
    }

    /** A blank line begins a paragraph, a line end breaks the line. */
    public static String fromPlain(String plain) {
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return clean(escaped.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "<br>"));
    }

    public static String toPlain(String html) {
        return PlainWriter.write(blocks(html));
    }

    /** What a form sends, be it from an editor with a toolbar or as Markdown; both become the same clean HTML. */
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

    /** The parser joins the words of nested emphasis by recursion; nobody but an attacker nests that deep. */
    private static Node parsed(String markdown) {
        try {
            return MARKDOWN.parse(markdown);
        } catch (StackOverflowError tooDeep) {
            throw new TextRefused(TextRefused.Reason.TOO_DEEP);
        }
    }

    /** Reads back as exactly the same clean HTML. */
    public static String toMarkdown(String html) {
        return new MarkdownWriter(1).write(blocks(html));
    }

    public static List<Block> blocks(String html) {
        refuseLong(html, MAX_INPUT_CHARACTERS);
        Characters.refuseControls(html);
        return HtmlReader.read(HtmlPolicy.sanitize(html));
    }

    /** The blocks of what {@link #clean} has written, which nobody has to clean once more. */
    static List<Block> blocksOfClean(String clean) {
        return HtmlReader.read(clean);
    }

    private static void refuseLong(String input, int longest) {
        if (input.length() > longest) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG);
        }
    }
}
