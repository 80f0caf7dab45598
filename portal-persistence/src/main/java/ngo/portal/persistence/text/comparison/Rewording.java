package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import ngo.portal.persistence.text.Block;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.HtmlWriter;
import ngo.portal.persistence.text.StyledText;
import ngo.portal.persistence.text.StyledTextBuilder;

/**
 * Replaces the words of a block, or of consecutive paragraphs. The new words have no marks; words that stay keep their
 * emphasis and links, and words inserted within a mark get that mark. A list stays one where the lines still look like it.
 */
public final class Rewording {

    private static final Pattern ITEM = Pattern.compile("^\\s*+(?:-|\\d++\\.) ++");

    private final StringBuilder before = new StringBuilder();
    private final List<Integer> styles = new ArrayList<>();
    private List<String> links = new ArrayList<>();

    private Rewording() {}

    public static String of(String html, String plain) {
        String words = plain.replace("\r\n", "\n").replace('\r', '\n').strip();
        List<Block> blocks = Html.blocks(html);
        if (blocks.size() > 1 && isPlain(blocks)) {
            return written(leaves(0, between(blocks, "\n\n").to(words).paragraphs()));
        }
        if (blocks.size() != 1) {
            return Html.fromPlain(words);
        }
        Block block = blocks.get(0);
        if (block instanceof Leaf leaf) {
            StyledTextBuilder built = between(List.of(leaf), "\n").to(words);
            return written(leaves(leaf.level(), leaf.level() == 0 ? built.paragraphs() : built.line()));
        }
        if (block instanceof Quotation quotation && isPlain(quotation.blocks())) {
            StyledTextBuilder built = between(quotation.blocks(), "\n\n").to(words);
            return written(List.of(new Quotation(leaves(0, built.paragraphs()))));
        }
        if (block instanceof Listing listing && isFlat(listing) && looksLikeItems(words)) {
            return written(List.of(items(listing, words)));
        }
        return Html.fromPlain(words);
    }

    private static String written(List<Block> blocks) {
        return Html.clean(HtmlWriter.write(blocks));
    }

    private static Listing items(Listing listing, String words) {
        List<Block> old = listing.items().stream().map(item -> item.get(0)).toList();
        String lines = String.join(
                "\n\n",
                words.lines().map(line -> ITEM.matcher(line).replaceFirst("")).toList());
        List<List<Block>> items = new ArrayList<>();
        leaves(0, between(old, "\n\n").to(lines).paragraphs()).forEach(leaf -> items.add(List.of(leaf)));
        return new Listing(listing.numbered(), items);
    }

    private static boolean isFlat(Listing listing) {
        return listing.items().stream()
                .allMatch(item -> item.size() == 1
                        && isPlain(item)
                        && !((Leaf) item.get(0)).words().text().contains("\n"));
    }

    private static boolean isPlain(List<Block> blocks) {
        return blocks.stream().allMatch(block -> block instanceof Leaf leaf && leaf.level() == 0);
    }

    private static boolean looksLikeItems(String words) {
        return words.lines().allMatch(line -> ITEM.matcher(line).lookingAt());
    }

    private static List<Block> leaves(int level, List<StyledText> texts) {
        return texts.stream().map(text -> (Block) new Leaf(level, text)).toList();
    }

    private static Rewording between(List<Block> leaves, String gap) {
        Rewording rewording = new Rewording();
        for (Block block : leaves) {
            StyledText words = ((Leaf) block).words();
            if (rewording.before.length() > 0) {
                rewording.put(gap, StyledText.PLAIN);
            }
            for (int i = 0; i < words.text().length(); i++) {
                rewording.put(words.text().substring(i, i + 1), words.style(i));
            }
            rewording.links = words.links();
        }
        return rewording;
    }

    private void put(String characters, int style) {
        before.append(characters);
        for (int i = 0; i < characters.length(); i++) {
            styles.add(style);
        }
    }

    private StyledTextBuilder to(String words) {
        int[] kept = kept(words);
        StyledTextBuilder built = new StyledTextBuilder(links);
        int from = 0;
        while (from < words.length()) {
            int to = from + 1;
            while (to < words.length() && kept[to] == kept[from] && !isBreak(words, from) && !isBreak(words, to)) {
                to++;
            }
            if (isBreak(words, from)) {
                built.lineBreak();
            } else {
                built.add(words.substring(from, to), kept[from]);
            }
            from = to;
        }
        return built;
    }

    private static boolean isBreak(String words, int at) {
        return words.charAt(at) == '\n';
    }

    /** The style of each new character: that of the old one where the word stays, else that of its surroundings. */
    private int[] kept(String words) {
        List<String> older = WordComparison.tokens(before.toString());
        List<String> newer = WordComparison.tokens(words);
        int[] style = new int[words.length()];
        Arrays.fill(style, -1);
        int was = 0;
        int is = 0;
        for (Alignment.Step step : WordComparison.steps(older, newer)) {
            int length = step.older() < 0
                    ? newer.get(step.newer()).length()
                    : older.get(step.older()).length();
            for (int i = 0; step.kind() == Piece.Kind.SAME && i < length; i++) {
                style[is + i] = styles.get(was + i);
            }
            was += step.older() < 0 ? 0 : length;
            is += step.newer() < 0 ? 0 : length;
        }
        fillIn(style);
        return style;
    }

    private static void fillIn(int[] style) {
        int from = 0;
        while (from < style.length) {
            int to = from;
            while (to < style.length && style[to] < 0) {
                to++;
            }
            if (to > from) {
                boolean amid = from > 0 && to < style.length;
                Arrays.fill(style, from, to, amid ? StyledText.common(style[from - 1], style[to]) : StyledText.PLAIN);
            }
            from = to + 1;
        }
    }
}
