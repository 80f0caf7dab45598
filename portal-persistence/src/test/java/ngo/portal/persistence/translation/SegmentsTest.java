package ngo.portal.persistence.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.TextRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is translated part by part, and what the document leaves as it is keeps its words. */
class SegmentsTest {

    private static final UUID SECTION = UUID.randomUUID();
    private static final DocumentText TEXT =
            text("Hold the summit", "<p>We ask for protection.</p><p>Release them now.</p>");

    private static DocumentText text(String title, String html) {
        return new DocumentText(title, "en", List.of("The Council"), List.of(new Section(SECTION, "Demands", html)));
    }

    /** Everything in capitals and behind a sign, so that one sees what was made of what. */
    private static Segments translated(DocumentText text) {
        return new Segments(Segments.of(text).all().stream()
                .map(one -> one.typed("° " + one.typedSource().toUpperCase(Locale.ROOT), false))
                .toList());
    }

    private static String words(Segments segments) {
        return segments.all().stream().map(Segment::typed).collect(Collectors.joining("|"));
    }

    private static String changed(Segments segments) {
        return segments.all().stream()
                .filter(Segment::isChanged)
                .map(Segment::typed)
                .collect(Collectors.joining("|"));
    }

    @Test
    void aTranslationHasTheFormOfItsOriginal() {
        DocumentText made = translated(TEXT).text(TEXT, "fr");

        assertThat(made.language()).isEqualTo("fr");
        assertThat(made.title()).isEqualTo("° HOLD THE SUMMIT");
        assertThat(made.addressees()).containsExactly("° THE COUNCIL");
        assertThat(made.sections())
                .containsExactly(
                        new Section(SECTION, "° DEMANDS", "<p>° WE ASK FOR PROTECTION.</p><p>° RELEASE THEM NOW.</p>"));
    }

    @Test
    void movedTextKeepsItsWords() {
        Segments moved = Segments.of(
                text("Hold the summit", "<p>This is new.</p><p>Release them now.</p><p>We ask for protection.</p>"),
                translated(TEXT));

        assertThat(words(moved))
                .isEqualTo("° HOLD THE SUMMIT|° THE COUNCIL|° DEMANDS||° RELEASE THEM NOW.|° WE ASK FOR PROTECTION.");
        assertThat(changed(moved)).isEmpty();
    }

    @Test
    void whatWasChangedKeepsItsWordsAndIsMarked() {
        Segments after = Segments.of(
                text(
                        "Hold the summit",
                        "<p>A preface.</p><p>We ask for better protection.</p><p>Release them now.</p>"),
                translated(TEXT));

        assertThat(changed(after)).isEqualTo("° WE ASK FOR PROTECTION.");
        assertThat(after.open()).as("the preface, and what was changed").isEqualTo(2);
    }

    @Test
    void whatWasChangedIsReadyOnceSomebodyHasLookedAtIt() {
        Segment changed = Segments.of(
                        text("Hold the summit", "<p>We ask for protection!</p><p>Release them now.</p>"),
                        translated(TEXT))
                .segment(SECTION + ".1")
                .orElseThrow();

        assertThat(changed.isReady()).isFalse();
        assertThat(changed.typed(changed.typed(), false).isReady()).isFalse();
        assertThat(changed.typed(changed.typed(), true).isReady()).isTrue();
        assertThat(changed.typed("° Other words", false).isReady()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 December 2018|18 ديسمبر ٢٠١٨|LENGTH_NONE",
                "1,000 people|1 000 personnes|NONE",
                "In 2018 and 2019|En 2018|NUMBERS",
                "See [us](https://example.org)|Voyez-nous|LINKS",
                "See [us](https://example.org)|Voyez [nous](https://example.org)|NONE",
                "Release *all*|Libérez-les|EMPHASIS",
                "Release *all*|Libérez **tous**|NONE",
                "The same words|The same words|UNTRANSLATED",
                "Some words|Quelques mots\u200b|INVISIBLE",
                "He said “no” to it|Il a dit « non »|NONE",
                "He said “no” to it|Il a dit non|QUOTES",
                "Peace now|Мир сейчaс|LETTERS",
                "Peace now|Мир UNESCO|NONE",
            })
    void whatAMachineFinds(String source, String words, String check) {
        DocumentText text = new DocumentText("T", "en", List.of(), List.of(Section.of("", Html.fromMarkdown(source))));
        Segment segment = Segments.of(text).all().get(1).typed(words, false);

        List<String> found = segment.checks().stream().map(Enum::name).toList();
        assertThat(found).isEqualTo(check.endsWith("NONE") ? List.of() : Arrays.asList(check.split(" ")));
        assertThat(segment.isReady()).isEqualTo(found.isEmpty());
    }

    @Test
    void somebodyMaySayThatItIsRightButNotOfNothing() {
        Segment segment = Segments.of(TEXT).all().get(0);

        assertThat(segment.typed("Hold the summit", true).isReady()).isTrue();
        assertThat(segment.typed("", true).isReady()).isFalse();
        assertThat(segment.typed("Words\u202e", true).isReady()).isFalse();
    }

    @Test
    void whatAMachineHasWrittenWaitsForAPerson() {
        Segment drafted = Segments.of(TEXT).all().get(0).drafted(" Tenez le sommet ");

        assertThat(drafted.words()).isEqualTo("Tenez le sommet");
        assertThat(drafted.checks()).containsExactly(SegmentCheck.MACHINE);
        assertThat(drafted.isReady()).isFalse();
        assertThat(drafted.typed(drafted.typed(), false).machine()).isTrue();
        assertThat(drafted.typed(drafted.typed(), true).isReady())
                .as("confirmed")
                .isTrue();
        assertThat(drafted.typed("Tenez ce sommet", false).isReady())
                .as("edited")
                .isTrue();
        Segments kept = SegmentsJson.read(SegmentsJson.write(new Segments(List.of(drafted))));
        assertThat(kept.all()).containsExactly(drafted);
    }

    @Test
    void segmentsThatWereKeptBeforeThereWereMachinesAreReadAsWell() {
        String older = SegmentsJson.write(translated(TEXT)).replace(",\"machine\":false", "");

        assertThat(SegmentsJson.read(older)).isEqualTo(translated(TEXT));
    }

    @Test
    void segmentsComeBackAsTheyWereKept() {
        assertThat(SegmentsJson.read(SegmentsJson.write(translated(TEXT)))).isEqualTo(translated(TEXT));
    }

    /** Typed, sent as JSON, read from a file, from a machine, or put back: all are kept as segments. */
    @Test
    void segmentsSayNoMoreThanADocumentMay() {
        Segments segments = translated(TEXT);
        int others =
                segments.all().stream().mapToInt(one -> one.words().length()).sum()
                        - segments.all().get(3).words().length();
        int most = DocumentText.MAX_TEXT_CHARACTERS - others;

        assertThatCode(() -> filled(segments, most - 1).requireFitting()).doesNotThrowAnyException();
        assertThatCode(() -> filled(segments, most).requireFitting()).doesNotThrowAnyException();
        assertThatThrownBy(() -> filled(segments, most + 1).requireFitting()).isInstanceOf(TextRefused.class);
    }

    @Test
    void whatWordsWereMadeOfIsNoLongerThanADocumentEither() {
        String most = "x".repeat(DocumentText.MAX_TEXT_CHARACTERS);

        assertThat(Segment.made("title", SegmentKind.PARAGRAPH, most, "y").isTooLong())
                .isFalse();
        assertThat(Segment.made("title", SegmentKind.PARAGRAPH, most + "x", "y").isTooLong())
                .isTrue();
    }

    private static Segments filled(Segments segments, int characters) {
        String words = "<p>" + "x".repeat(characters - "<p></p>".length()) + "</p>";
        return segments.with(segments.all().get(3).with(words, false));
    }
}
