package ngo.portal.persistence.text;

import java.util.List;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;
import ngo.portal.persistence.text.StyledText.Mark;

/** Writes blocks as HTML in a unique form, so that equal texts are equal strings. */
public final class HtmlWriter {

    private static final String LINK = "<a href=\"%s\" rel=\"noopener noreferrer nofollow\">";

    private HtmlWriter() {}

    public static String write(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        blocks.forEach(block -> out.append(write(block)));
        return out.toString();
    }

    public static String write(Block block) {
        if (block instanceof Leaf leaf) {
            return leaf(leaf);
        }
        if (block instanceof Quotation quotation) {
            return inside("blockquote", write(quotation.blocks()));
        }
        return listing((Listing) block);
    }

    private static String leaf(Leaf leaf) {
        return switch (leaf.level()) {
            case 0 -> inside("p", words(leaf.words()));
            case 1 -> inside("h2", words(leaf.words()));
            default -> inside("h3", words(leaf.words()));
        };
    }

    private static String listing(Listing listing) {
        StringBuilder items = new StringBuilder();
        listing.items().forEach(item -> items.append(inside("li", item(item))));
        return inside(listing.numbered() ? "ol" : "ul", items.toString());
    }

    private static String item(List<Block> item) {
        if (!isTight(item)) {
            return write(item);
        }
        return words(((Leaf) item.get(0)).words()) + write(item.subList(1, item.size()));
    }

    /** A paragraph with nothing but lists below it needs no paragraph tag, and no blank line in Markdown. */
    public static boolean isTight(List<Block> item) {
        return item.get(0) instanceof Leaf first
                && first.level() == 0
                && item.stream().skip(1).allMatch(Listing.class::isInstance);
    }

    private static String inside(String tag, String content) {
        return "<" + tag + ">" + content + "</" + tag + ">";
    }

    public static String words(StyledText words) {
        StringBuilder out = new StringBuilder();
        words.read(new StyledText.Reader() {
            @Override
            public void text(int from, int to) {
                out.append(escaped(words.text().substring(from, to)));
            }

            @Override
            public void open(Mark mark, int from, int to) {
                out.append(mark == Mark.LINK ? LINK.formatted(escaped(words.link(from))) : "<" + tag(mark) + ">");
            }

            @Override
            public void close(Mark mark, int from, int to) {
                out.append("</").append(tag(mark)).append('>');
            }
        });
        return out.toString();
    }

    private static String tag(Mark mark) {
        return switch (mark) {
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case LINK -> "a";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
