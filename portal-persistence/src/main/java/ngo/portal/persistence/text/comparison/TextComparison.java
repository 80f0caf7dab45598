package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;

/**
 * The differences of two texts, word by word. No word is lost: the unchanged and the added words are the newer text, the
 * unchanged and the removed words are the older.
 */
public record TextComparison(
        boolean isSame,
        List<Piece> title,
        List<Piece> language,
        List<BlockComparison> addressees,
        List<SectionComparison> sections) {

    public TextComparison {
        title = List.copyOf(title);
        language = List.copyOf(language);
        addressees = List.copyOf(addressees);
        sections = List.copyOf(sections);
    }

    public static TextComparison between(DocumentText older, DocumentText newer) {
        return new TextComparison(
                CanonicalText.of(older).text().equals(CanonicalText.of(newer).text()),
                WordComparison.between(older.title(), newer.title()),
                WordComparison.between(older.language(), newer.language()),
                PassageComparison.between(Passage.lines(older.addressees()), Passage.lines(newer.addressees())),
                sections(older.sections(), newer.sections()));
    }

    private static List<SectionComparison> sections(List<Section> older, List<Section> newer) {
        Function<Section, Object> key = shareSections(older, newer) ? Section::id : Section::heading;
        List<Object> olderKeys = older.stream().map(key).toList();
        List<Object> newerKeys = newer.stream().map(key).toList();
        List<SectionComparison> sections = new ArrayList<>();
        for (Alignment.Step step : Alignment.between(olderKeys, newerKeys)) {
            sections.add(
                    switch (step.kind()) {
                        case SAME -> section(older.get(step.older()), newer.get(step.newer()));
                        case REMOVED -> alone(older.get(step.older()), Change.REMOVED, Piece.Kind.REMOVED);
                        case ADDED -> alone(newer.get(step.newer()), Change.ADDED, Piece.Kind.ADDED);
                    });
        }
        return sections;
    }

    /** Whether two texts have sections in common; texts that were imported separately have none, and their headings are matched instead. */
    private static boolean shareSections(List<Section> older, List<Section> newer) {
        Set<UUID> ids = new HashSet<>(older.stream().map(Section::id).toList());
        return !Collections.disjoint(ids, newer.stream().map(Section::id).toList());
    }

    private static SectionComparison section(Section older, Section newer) {
        List<Piece> heading = WordComparison.between(older.heading(), newer.heading());
        List<BlockComparison> blocks = PassageComparison.between(Passage.of(older.html()), Passage.of(newer.html()));
        Stream<Piece> pieces =
                Stream.concat(heading.stream(), blocks.stream().flatMap(block -> block.pieces().stream()));
        Change change = Change.SAME;
        if (pieces.anyMatch(piece -> piece.kind() != Piece.Kind.SAME)) {
            change = Change.CHANGED;
        } else if (!older.html().equals(newer.html())) {
            change = Change.FORMATTED;
        }
        return new SectionComparison(newer.id(), change, heading, blocks);
    }

    private static SectionComparison alone(Section section, Change change, Piece.Kind kind) {
        List<BlockComparison> blocks = Passage.of(section.html()).stream()
                .map(passage -> passage.alone(change, kind))
                .toList();
        List<Piece> heading = section.heading().isEmpty() ? List.of() : List.of(new Piece(kind, section.heading()));
        return new SectionComparison(section.id(), change, heading, blocks);
    }
}
