package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.text.Block;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.HtmlWriter;

/** The smallest block that is compared as a whole before its words are: each paragraph of each item of each list. */
record Passage(PassageKind shape, int depth, String plain, String html) {

    static List<Passage> of(String html) {
        List<Passage> passages = new ArrayList<>();
        Html.blocks(html).forEach(block -> collect(block, PassageKind.PARAGRAPH, 0, passages));
        return passages;
    }

    static List<Passage> lines(List<String> lines) {
        return lines.stream()
                .map(line -> new Passage(PassageKind.BULLET, 1, line, line))
                .toList();
    }

    private static void collect(Block block, PassageKind around, int depth, List<Passage> passages) {
        if (block instanceof Leaf leaf) {
            PassageKind shape =
                    leaf.level() == 0 ? around : leaf.level() == 1 ? PassageKind.HEADING : PassageKind.SUBHEADING;
            passages.add(new Passage(shape, depth, leaf.words().text(), HtmlWriter.words(leaf.words())));
        } else if (block instanceof Quotation quotation) {
            quotation.blocks().forEach(inner -> collect(inner, PassageKind.QUOTATION, depth + 1, passages));
        } else if (block instanceof Listing listing) {
            PassageKind shape = listing.numbered() ? PassageKind.NUMBER : PassageKind.BULLET;
            listing.items().forEach(item -> item.forEach(inner -> collect(inner, shape, depth + 1, passages)));
        }
    }

    BlockComparison alone(Change change, Piece.Kind kind) {
        return new BlockComparison(shape, change, List.of(new Piece(kind, plain)));
    }

    BlockComparison comparedTo(Passage newer) {
        if (plain.equals(newer.plain)) {
            Change change = equals(newer) ? Change.SAME : Change.FORMATTED;
            return newer.alone(change, Piece.Kind.SAME);
        }
        return new BlockComparison(newer.shape, Change.CHANGED, WordComparison.between(plain, newer.plain));
    }
}
