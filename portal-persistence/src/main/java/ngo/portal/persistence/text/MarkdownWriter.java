package ngo.portal.persistence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;

/**
 * Writes blocks as CommonMark that is parsed back to exactly these blocks. This class writes the canonical text of a
 * document: its output for a text must never change.
 */
final class MarkdownWriter {

    private final int headingsBelow;

    /** Headings begin one level below the given one. */
    MarkdownWriter(int headingsBelow) {
        this.headingsBelow = headingsBelow;
    }

    String write(List<Block> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        if (block instanceof Leaf leaf) {
            return leaf(leaf);
        }
        if (block instanceof Quotation quotation) {
            return prefixed("> ", "> ", write(quotation.blocks()));
        }
        return listing((Listing) block);
    }

    private String leaf(Leaf leaf) {
        boolean heading = leaf.level() > 0;
        String words = new MarkdownWords(leaf.words(), heading).write();
        return heading ? "#".repeat(headingsBelow + leaf.level()) + " " + words : words;
    }

    private String listing(Listing listing) {
        boolean tight = listing.items().stream().allMatch(HtmlWriter::isTight);
        List<String> items = new ArrayList<>();
        for (List<Block> item : listing.items()) {
            String mark = listing.numbered() ? (items.size() + 1) + ". " : "- ";
            items.add(prefixed(mark, " ".repeat(mark.length()), item(item)));
        }
        return String.join(tight ? "\n" : "\n\n", items);
    }

    private String item(List<Block> item) {
        String gap = HtmlWriter.isTight(item) ? "\n" : "\n\n";
        return item.stream().map(this::block).collect(Collectors.joining(gap));
    }

    private static String prefixed(String first, String others, String lines) {
        return first
                + lines.lines()
                        .map(line -> (others + line).stripTrailing())
                        .collect(Collectors.joining("\n"))
                        .substring(others.length());
    }
}
