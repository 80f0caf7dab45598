package ngo.portal.persistence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;

/** Writes blocks as plain text without any marks but those of lists. */
final class PlainWriter {

    private PlainWriter() {}

    static String write(List<Block> blocks) {
        return blocks.stream().map(PlainWriter::write).collect(Collectors.joining("\n\n"));
    }

    static String write(Block block) {
        if (block instanceof Leaf leaf) {
            return leaf.words().text();
        }
        if (block instanceof Quotation quotation) {
            return write(quotation.blocks());
        }
        return listing((Listing) block);
    }

    private static String listing(Listing listing) {
        List<String> items = new ArrayList<>();
        for (List<Block> item : listing.items()) {
            String mark = listing.numbered() ? (items.size() + 1) + ". " : "- ";
            String words = item.stream().map(PlainWriter::write).collect(Collectors.joining("\n"));
            items.add(mark + words.replace("\n", "\n" + " ".repeat(mark.length())));
        }
        return String.join("\n", items);
    }
}
