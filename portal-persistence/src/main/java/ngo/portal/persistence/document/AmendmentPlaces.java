package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.comparison.MostLike;
import ngo.portal.persistence.text.comparison.Neighbours;
import ngo.portal.persistence.text.comparison.ThreeWayMerge;

/**
 * Locates the amendments of a document in its present text. Each accepted one records which paragraph it has replaced and by
 * what, so that the others to the same paragraph follow it. Where somebody has edited the text instead, the neighbouring
 * paragraphs locate it.
 *
 * @param amendments all that the reader sees
 */
public record AmendmentPlaces(List<AmendmentRow> amendments) {

    /** The most paragraphs that are compared, the nearest first. */
    private static final int MAX_POSSIBLE = 200;

    public AmendmentPlaces {
        amendments = List.copyOf(amendments);
    }

    /** The place of an amendment in its section. */
    public AmendmentPlace of(AmendmentRow amendment, Paragraphs section) {
        List<Paragraph> found = run(section, followed(amendment), amendment.paragraph());
        if (found.isEmpty()) {
            found = run(section, List.of(amendment.paragraphKey()), amendment.paragraph());
        }
        if (found.isEmpty()) {
            found = edited(amendment, section);
        }
        int number = found.isEmpty()
                ? Math.min(amendment.paragraph(), section.all().size() + 1)
                : found.get(0).number();
        return new AmendmentPlace(number, found);
    }

    /** The other open amendments that propose the same words for the same paragraph. */
    public List<AmendmentRow> joined(AmendmentRow amendment) {
        return amendments.stream()
                .filter(other -> other.isOpen() && !other.id().equals(amendment.id()))
                .filter(other -> isSame(other, amendment))
                .toList();
    }

    /** Whether two amendments propose the same words for the same paragraph. */
    public static boolean isSame(AmendmentRow one, AmendmentRow other) {
        return one.section().equals(other.section())
                && one.paragraph() == other.paragraph()
                && one.paragraphKey().equals(other.paragraphKey())
                && ThreeWayMerge.isSame(one.proposed(), other.proposed());
    }

    /** The keys of the paragraphs that replaced the original one, through one accepted amendment after the other. */
    private List<String> followed(AmendmentRow amendment) {
        List<String> keys = new ArrayList<>(List.of(amendment.paragraphKey()));
        amendments.stream()
                .filter(other -> other.section().equals(amendment.section()) && other.hasReplaced())
                .filter(other -> !decided(other).isBefore(amendment.createdAt()))
                .filter(other -> !isTwin(other, amendment))
                .sorted(Comparator.comparing(AmendmentPlaces::decided))
                .forEach(other -> follow(keys, other));
        return keys;
    }

    /** Some texts contain the same paragraph twice; an amendment to one of them does not concern the other. */
    private static boolean isTwin(AmendmentRow other, AmendmentRow amendment) {
        return other.paragraphKey().equals(amendment.paragraphKey()) && other.paragraph() != amendment.paragraph();
    }

    private static Instant decided(AmendmentRow amendment) {
        return Objects.requireNonNull(amendment.decidedAt(), "it was not decided");
    }

    private static void follow(List<String> keys, AmendmentRow accepted) {
        List<String> replaced = Arrays.asList(accepted.replaced().split(" ", -1));
        int at = keys.stream()
                .filter(replaced::contains)
                .findFirst()
                .map(keys::indexOf)
                .orElse(-1);
        if (at >= 0) {
            keys.removeAll(replaced);
            keys.addAll(
                    Math.min(at, keys.size()), Arrays.asList(accepted.became().split(" ", -1)));
        }
    }

    /** The sequence of paragraphs with these keys around the one that is nearest to a number. */
    private static List<Paragraph> run(Paragraphs section, List<String> keys, int number) {
        List<Paragraph> all = section.all();
        return all.stream()
                .filter(one -> keys.contains(one.key()))
                .min(Comparator.comparingInt(one -> Math.abs(one.number() - number)))
                .map(nearest -> {
                    int from = nearest.number() - 1;
                    int to = nearest.number();
                    while (keys.size() > 1
                            && from > 0
                            && keys.contains(all.get(from - 1).key())) {
                        from--;
                    }
                    while (keys.size() > 1
                            && to < all.size()
                            && keys.contains(all.get(to).key())) {
                        to++;
                    }
                    return all.subList(from, to);
                })
                .orElse(List.of());
    }

    /** The paragraph after a manual edit: the only new one in its place, or the one that shares most words with it. */
    private static List<Paragraph> edited(AmendmentRow amendment, Paragraphs section) {
        Neighbours neighbours = Neighbours.read(amendment.around());
        List<Paragraph> possible = neighbours.between(section, amendment.paragraph()).stream()
                .sorted(Comparator.comparingInt(one -> Math.abs(one.number() - amendment.paragraph())))
                .limit(MAX_POSSIBLE)
                .toList();
        if (possible.size() == 1 && !neighbours.isEmpty()) {
            return possible;
        }
        return MostLike.among(possible.stream().map(Paragraph::plain).toList(), amendment.original()).stream()
                .mapToObj(possible::get)
                .toList();
    }
}
