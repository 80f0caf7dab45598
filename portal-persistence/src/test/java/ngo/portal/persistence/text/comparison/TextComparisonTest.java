package ngo.portal.persistence.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.RandomHtml;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.Piece.Kind;
import org.junit.jupiter.api.Test;

class TextComparisonTest {

    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final UUID SECTION = new UUID(0, 1);

    @Test
    void aTextIsTheSameAsItself() {
        TextComparison comparison = between("<p>one two</p>", "<p>one two</p>");

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.sections()).extracting(SectionComparison::change).containsExactly(Change.SAME);
    }

    @Test
    void aChangedWordIsShownAsAWord() {
        assertThat(shown(between("<p>States should act now.</p>", "<p>States must act now.</p>")))
                .isEqualTo("States [-should-][+must+] act now.");
    }

    @Test
    void addedAndRemovedWordsLeaveTheirNeighboursAlone() {
        assertThat(shown(between("<p>We call on States</p>", "<p>We urgently call on all States</p>")))
                .isEqualTo("We [+urgently +]call on[+ all+] States");
    }

    @Test
    void aFewLettersBetweenTwoChangesJoinThem() {
        assertThat(shown(between("<p>the right of assembly everywhere</p>", "<p>the freedom of speech everywhere</p>")))
                .isEqualTo("the [-right of assembly-][+freedom of speech+] everywhere");
    }

    @Test
    void anApostropheDoesNotCutAWord() {
        assertThat(shown(between("<p>women\u2019s rights</p>", "<p>women rights</p>")))
                .isEqualTo("[-women\u2019s-][+women+] rights");
    }

    @Test
    void aChangedParagraphIsRecognisedBetweenNewOnes() {
        TextComparison comparison = between(
                "<p>Defenders are at risk in many countries.</p>",
                "<p>An entirely new beginning.</p><p>Defenders are at great risk in many countries.</p><p>The"
                        + " end.</p>");

        assertThat(comparison.sections().get(0).blocks())
                .extracting(BlockComparison::change)
                .containsExactly(Change.ADDED, Change.CHANGED, Change.ADDED);
    }

    @Test
    void paragraphsWithNothingInCommonAreNotMixed() {
        assertThat(shown(between("<p>alpha beta gamma</p>", "<p>one two three</p>")))
                .isEqualTo("[-alpha beta gamma-]|[+one two three+]");
        assertThat(shown(between("<p>the voice we lend them</p>", "<p>the end, my beautiful friend</p>")))
                .isEqualTo("[-the voice we lend them-]|[+the end, my beautiful friend+]");
    }

    @Test
    void aChangeOfLookAloneIsNotHidden() {
        for (String other : List.of(
                "<p>one <strong>two</strong></p>",
                "<p>one <a href='https://a.org'>two</a></p>",
                "<h2>one two</h2>",
                "<blockquote>one two</blockquote>",
                "<ul><li>one two</li></ul>",
                "<ul><li><ol><li>one two</li></ol></li></ul>")) {
            TextComparison comparison = between("<p>one two</p>", other);

            assertThat(comparison.isSame()).isFalse();
            assertThat(comparison.sections().get(0).change()).isEqualTo(Change.FORMATTED);
            assertThat(comparison.sections().get(0).blocks())
                    .extracting(BlockComparison::change)
                    .containsExactly(Change.FORMATTED);
        }
    }

    @Test
    void anotherLinkUnderTheSameWordsIsNotHidden() {
        TextComparison comparison = between("<a href='https://a.org'>x</a>", "<a href='https://b.org'>x</a>");

        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.sections().get(0).change()).isEqualTo(Change.FORMATTED);
    }

    @Test
    void titleLanguageAddresseesAndHeadingsAreComparedToo() {
        DocumentText older = new DocumentText(
                "Old title", "en", List.of("UN", "EU"), List.of(new Section(SECTION, "Old heading", "")));
        DocumentText newer = new DocumentText(
                "New title", "fr", List.of("UN", "AU"), List.of(new Section(SECTION, "New heading", "")));
        TextComparison comparison = TextComparison.between(older, newer);

        assertThat(shown(comparison.title())).isEqualTo("[-Old-][+New+] title");
        assertThat(shown(comparison.language())).isEqualTo("[-en-][+fr+]");
        assertThat(comparison.addressees())
                .extracting(BlockComparison::change)
                .containsExactly(Change.SAME, Change.REMOVED, Change.ADDED);
        assertThat(shown(comparison.sections().get(0).heading())).isEqualTo("[-Old-][+New+] heading");
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void sectionsAreMatchedByTheirIdWhateverTheirHeading() {
        Section kept = Section.of("Kept", "<p>a</p>");
        Section gone = Section.of("Gone", "<p>b</p>");
        Section fresh = Section.of("Fresh", "<p>c</p>");
        TextComparison comparison = TextComparison.between(
                text(List.of(gone, kept)), text(List.of(new Section(kept.id(), "Renamed", "<p>a</p>"), fresh)));

        assertThat(comparison.sections())
                .extracting(SectionComparison::id)
                .containsExactly(gone.id(), kept.id(), fresh.id());
        assertThat(comparison.sections())
                .extracting(SectionComparison::change)
                .containsExactly(Change.REMOVED, Change.CHANGED, Change.ADDED);
    }

    @Test
    void textsImportedApartAreMatchedByTheirHeadings() {
        TextComparison comparison = TextComparison.between(
                text(List.of(Section.of("A", "<p>a</p>"), Section.of("B", "<p>b</p>"))),
                text(List.of(Section.of("A", "<p>a</p>"), Section.of("B", "<p>bb</p>"))));

        assertThat(comparison.sections())
                .extracting(SectionComparison::change)
                .containsExactly(Change.SAME, Change.CHANGED);
    }

    @Test
    void noWordIsLost() {
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            List<Section> sections = IntStream.range(0, 3)
                    .mapToObj(
                            n -> Section.of(words(random, 2), new RandomHtml(random.nextLong()).next() + prose(random)))
                    .toList();
            DocumentText older = text(sections);
            DocumentText newer = text(edited(sections, random));
            TextComparison comparison = TextComparison.between(older, newer);

            assertThat(side(comparison, Kind.REMOVED)).isEqualTo(plain(older));
            assertThat(side(comparison, Kind.ADDED)).isEqualTo(plain(newer));
            assertThat(comparison.isSame())
                    .isEqualTo(CanonicalText.of(older)
                            .text()
                            .equals(CanonicalText.of(newer).text()));
        }
    }

    @Test
    void anEditInEveryParagraphOfALongTextIsShownInEveryParagraph() {
        Random random = new Random(5);
        List<String> paragraphs = IntStream.range(0, 150)
                .mapToObj(n -> "<p>" + words(random, 180) + ".</p>")
                .toList();
        TextComparison comparison = assertTimeout(
                ENOUGH,
                () -> between(
                        String.join("", paragraphs), String.join("", paragraphs).replace(".</p>", " everywhere.</p>")));

        assertThat(comparison.sections().get(0).blocks())
                .hasSize(150)
                .allMatch(block -> block.change() == Change.CHANGED);
    }

    @Test
    void theLongestTextsAreComparedInAMomentHoweverTheyDiffer() {
        List<String> longest = List.of(
                "x ".repeat(90_000),
                numbered(22_000, "w%d "),
                numbered(12_000, "u%d w%<d "),
                numbered(12_000, "<p>%d</p>"),
                "<p>a b</p>".repeat(15_000),
                words(new Random(1), 28_000),
                words(new Random(2), 28_000));
        for (int i = 0; i < longest.size(); i++) {
            String older = longest.get(i);
            String newer = longest.get((i + 1) % longest.size());

            assertTimeout(ENOUGH, () -> between(older, newer));
        }
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private static TextComparison between(String older, String newer) {
        return TextComparison.between(
                text(List.of(new Section(SECTION, "", older))), text(List.of(new Section(SECTION, "", newer))));
    }

    private static DocumentText text(List<Section> sections) {
        return new DocumentText("Title", "en", List.of(), sections);
    }

    private static List<Section> edited(List<Section> sections, Random random) {
        List<Section> edited = new ArrayList<>();
        for (Section section : sections) {
            switch (random.nextInt(6)) {
                case 0 -> edited.add(Section.of("New", prose(random)));
                case 1 -> edited.add(new Section(section.id(), words(random, 2), section.html()));
                case 2 -> {}
                default -> edited.add(section.withHtml(shaken(section.html(), random)));
            }
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(edited, random);
        }
        return edited;
    }

    private static String shaken(String html, Random random) {
        return Stream.of(html.split("(?=[ <])"))
                .map(part -> random.nextInt(12) == 0 ? "" : random.nextInt(12) == 0 ? " new" + part : part)
                .collect(Collectors.joining());
    }

    private static String prose(Random random) {
        return IntStream.range(0, 6)
                .mapToObj(n -> "<p>" + words(random, 5 + random.nextInt(40)) + ".</p>")
                .collect(Collectors.joining());
    }

    private static String words(Random random, int count) {
        List<String> all =
                List.of("right", "defender", "of", "the", "State", "assembly", "law", "must", "protect", "and");
        return random.ints(count, 0, all.size()).mapToObj(all::get).collect(Collectors.joining(" "));
    }

    private static String plain(DocumentText text) {
        return text.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()),
                        Passage.of(section.html()).stream().map(Passage::plain)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String side(TextComparison comparison, Kind kind) {
        return comparison.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()), section.blocks().stream().map(BlockComparison::pieces)))
                .map(pieces -> pieces.stream()
                        .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(TextComparison comparison) {
        return comparison.sections().get(0).blocks().stream()
                .map(block -> shown(block.pieces()))
                .collect(Collectors.joining("|"));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case ADDED -> "[+" + piece.text() + "+]";
                    case REMOVED -> "[-" + piece.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
