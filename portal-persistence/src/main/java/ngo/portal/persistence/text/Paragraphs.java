package ngo.portal.persistence.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The blocks of a section in order; their HTML put together is the section's. */
public record Paragraphs(List<Paragraph> all) {

    private static final int KEY_CHARACTERS = 16;

    public Paragraphs {
        all = List.copyOf(all);
    }

    public static Paragraphs of(String html) {
        return of(Html.blocks(html));
    }

    /** The same without cleaning, because a section is clean already. */
    public static Paragraphs of(Section section) {
        return of(Html.blocksOfClean(section.html()));
    }

    private static Paragraphs of(List<Block> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            String plain = PlainWriter.write(block);
            String key = Sha256.of(plain).substring(0, KEY_CHARACTERS);
            paragraphs.add(new Paragraph(paragraphs.size() + 1, HtmlWriter.write(block), plain, key));
        }
        return new Paragraphs(paragraphs);
    }

    /** The present place of a comment: at the same words, nearest to their former place; if they are gone, at the same number. */
    public Optional<Paragraph> find(String key, int number) {
        Comparator<Paragraph> nearest = Comparator.comparingInt(paragraph -> Math.abs(paragraph.number() - number));
        return all.stream()
                .filter(paragraph -> paragraph.key().equals(key))
                .min(nearest)
                .or(() -> all.stream().min(nearest));
    }
}
