package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final String HTML = "<h2>Head</h2><p>One <em>two</em></p><ul><li>a</li><li>b</li></ul><p>Last</p>";

    @Test
    void theBlocksOfASectionAreNumberedFromOne() {
        Paragraphs paragraphs = Paragraphs.of(HTML);

        assertThat(paragraphs.all()).extracting(Paragraph::number).containsExactly(1, 2, 3, 4);
        assertThat(paragraphs.all())
                .extracting(Paragraph::plain)
                .containsExactly("Head", "One two", "- a\n- b", "Last");
    }

    @Test
    void theirHtmlTogetherIsTheSection() {
        for (long seed = 0; seed < 200; seed++) {
            String clean = Html.clean(new RandomHtml(seed).next());

            assertThat(Paragraphs.of(clean).all().stream().map(Paragraph::html).collect(Collectors.joining()))
                    .isEqualTo(clean);
        }
    }

    @Test
    void aSectionNeedsNoCleaning() {
        for (long seed = 0; seed < 200; seed++) {
            Section section = Section.of("", new RandomHtml(seed).next());

            assertThat(Paragraphs.of(section)).isEqualTo(Paragraphs.of(section.html()));
        }
    }

    @Test
    void aKeyIsShortAndStaysWithTheWordsWhateverTheirLook() {
        String key = Paragraphs.of(HTML).all().get(1).key();

        assertThat(key).matches("[0-9a-f]{16}");
        assertThat(Paragraphs.of("<h3>One two</h3>").all().get(0).key()).isEqualTo(key);
        assertThat(Paragraphs.of("<p>One two three</p>").all().get(0).key()).isNotEqualTo(key);
    }

    @Test
    void aRemarkMovesWithItsWords() {
        Paragraph remarked = Paragraphs.of(HTML).all().get(1);
        Paragraphs edited = Paragraphs.of("<p>New</p><p>New too</p>" + HTML);

        assertThat(edited.find(remarked.key(), remarked.number())).hasValueSatisfying(found -> {
            assertThat(found.plain()).isEqualTo("One two");
            assertThat(found.number()).isEqualTo(4);
        });
    }

    @Test
    void amongEqualWordsTheNearestIsMeant() {
        Paragraphs paragraphs = Paragraphs.of("<p>x</p><p>y</p><p>x</p><p>z</p><p>x</p>");
        String key = paragraphs.all().get(0).key();

        assertThat(paragraphs.find(key, 5)).map(Paragraph::number).hasValue(5);
        assertThat(paragraphs.find(key, 9)).map(Paragraph::number).hasValue(5);
        assertThat(paragraphs.find(key, 1)).map(Paragraph::number).hasValue(1);
    }

    @Test
    void whenTheWordsAreGoneTheRemarkStaysAtItsPlace() {
        Paragraphs paragraphs = Paragraphs.of("<p>a</p><p>b</p>");

        assertThat(paragraphs.find("gone", 2)).map(Paragraph::plain).hasValue("b");
        assertThat(paragraphs.find("gone", 7)).map(Paragraph::plain).hasValue("b");
        assertThat(paragraphs.find("gone", 0)).map(Paragraph::plain).hasValue("a");
        assertThat(Paragraphs.of("").find("gone", 1)).isEmpty();
    }
}
