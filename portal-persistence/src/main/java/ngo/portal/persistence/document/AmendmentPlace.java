package ngo.portal.persistence.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.comparison.Rewording;
import ngo.portal.persistence.text.comparison.ThreeWayMerge;

/**
 * The paragraphs that an amendment would change in the present text of a section: one, several where an earlier amendment
 * has divided it, none where it was removed.
 *
 * @param number of its first paragraph within the section, or of the one before which it would be put again
 */
public record AmendmentPlace(int number, List<Paragraph> paragraphs) {

    private static final String GAP = "\n\n";

    public AmendmentPlace {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isGone() {
        return paragraphs.isEmpty();
    }

    /** A key of the present words, which changes with them; forms name by it the words that a person has read. */
    public String key() {
        return keys(paragraphs);
    }

    private static String keys(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::key).collect(Collectors.joining(" "));
    }

    /** The present words of the place. */
    public String plain() {
        return paragraphs.stream().map(Paragraph::plain).collect(Collectors.joining(GAP));
    }

    /** Whether the paragraph has changed since the amendment was written. */
    public boolean isChanged(AmendmentRow amendment) {
        return !key().equals(amendment.paragraphKey());
    }

    public ThreeWayMerge merge(AmendmentRow amendment) {
        return ThreeWayMerge.of(amendment.original(), plain(), amendment.proposed());
    }

    /** Whether the text contains these words already. */
    public boolean says(String words) {
        return !isGone() && ThreeWayMerge.isSame(plain(), words);
    }

    /**
     * The html of a section after replacing the place.
     *
     * @param key of the paragraphs that are there now
     */
    public record Replacement(String html, String key) {}

    public Replacement replacedBy(String words, Paragraphs section) {
        String html = paragraphs.stream().map(Paragraph::html).collect(Collectors.joining());
        Paragraphs reworded = Paragraphs.of(isGone() ? Html.fromPlain(words) : Rewording.of(html, words));
        int after = number + paragraphs.size();
        String whole = Stream.of(
                        section.all().stream().filter(one -> one.number() < number),
                        reworded.all().stream(),
                        section.all().stream().filter(one -> one.number() >= after))
                .flatMap(all -> all)
                .map(Paragraph::html)
                .collect(Collectors.joining());
        return new Replacement(whole, keys(reworded.all()));
    }
}
