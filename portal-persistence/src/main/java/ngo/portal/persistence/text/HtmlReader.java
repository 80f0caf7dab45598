package ngo.portal.persistence.text;

import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Parses sanitised HTML to blocks. Only what {@link Block} can represent remains of any tags. */
final class HtmlReader {

    /** The greatest depth of lists and quotations; deeper ones are kept without further indentation. */
    private static final int MAX_DEPTH = 6;

    private List<Block> blocks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private StyledTextBuilder words = new StyledTextBuilder(links);
    private int level;
    private int depth;

    private HtmlReader() {}

    static List<Block> read(String sanitized) {
        HtmlReader reader = new HtmlReader();
        reader.children(Jsoup.parseBodyFragment(sanitized).body(), StyledText.PLAIN);
        reader.endBlock();
        return reader.blocks;
    }

    private void children(Element parent, int style) {
        parent.childNodes().forEach(child -> node(child, style));
    }

    private void node(Node node, int style) {
        if (node instanceof TextNode text) {
            words.add(text.getWholeText(), style);
        } else if (node instanceof Element element) {
            element(element, style);
        }
    }

    private void element(Element element, int style) {
        switch (element.normalName()) {
            case "br" -> words.lineBreak();
            case "em" -> children(element, style | StyledText.EMPHASIS);
            case "strong" -> children(element, style | StyledText.STRONG);
            case "a" -> children(element, linked(element, style));
            case "h2" -> heading(element, style, 1);
            case "h3" -> heading(element, style, 2);
            case "blockquote" -> quotation(element, style);
            case "ul" -> listing(element, style, false);
            case "ol" -> listing(element, style, true);
            case "p", "li" -> paragraph(element, style);
            default -> children(element, style);
        }
    }

    private int linked(Element element, int style) {
        return Links.address(element.attr("href"))
                .map(address -> StyledText.linked(style, words.link(address)))
                .orElse(style);
    }

    private void paragraph(Element element, int style) {
        endBlock();
        children(element, style);
        endBlock();
    }

    private void heading(Element element, int style, int headingLevel) {
        endBlock();
        level = headingLevel;
        children(element, style);
        endBlock();
        level = 0;
    }

    private void quotation(Element element, int style) {
        List<Block> inside = inside(() -> children(element, style));
        if (depth >= MAX_DEPTH) {
            inside.forEach(this::add);
        } else if (!inside.isEmpty()) {
            add(new Quotation(inside));
        }
    }

    private void listing(Element element, int style, boolean numbered) {
        endBlock();
        List<List<Block>> items = new ArrayList<>();
        for (Node child : element.childNodes()) {
            List<Block> inside = inside(() -> node(child, style));
            boolean stray = !(child instanceof Element item && item.normalName().equals("li"));
            if (stray && !items.isEmpty()) {
                inside.forEach(block -> addTo(items.get(items.size() - 1), block));
            } else if (!inside.isEmpty()) {
                items.add(inside);
            }
        }
        if (depth >= MAX_DEPTH) {
            items.forEach(item -> item.forEach(this::add));
        } else if (!items.isEmpty()) {
            add(new Listing(numbered, items));
        }
    }

    private List<Block> inside(Runnable content) {
        endBlock();
        List<Block> outside = blocks;
        int outerLevel = level;
        blocks = new ArrayList<>();
        level = 0;
        depth++;
        content.run();
        endBlock();
        depth--;
        level = outerLevel;
        List<Block> inside = blocks;
        blocks = outside;
        return inside;
    }

    private void endBlock() {
        List<StyledText> ended = level == 0 ? words.paragraphs() : words.line();
        words = new StyledTextBuilder(links);
        ended.forEach(text -> add(new Leaf(level, text)));
    }

    private void add(Block block) {
        addTo(blocks, block);
    }

    /** Two adjacent lists of one kind become one, as every reader sees them. */
    private static void addTo(List<Block> blocks, Block block) {
        int last = blocks.size() - 1;
        if (block instanceof Listing next
                && last >= 0
                && blocks.get(last) instanceof Listing former
                && former.numbered() == next.numbered()) {
            former.items().addAll(next.items());
        } else {
            blocks.add(block);
        }
    }
}
