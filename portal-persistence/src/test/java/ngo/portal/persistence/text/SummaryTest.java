package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void itIsTheFirstTwoSentencesOfTheFirstParagraph() {
        assertThat(words("<h2>Call</h2><p>We call on <em>States</em>. They must act. Soon.</p><p>More.</p>", "en"))
                .isEqualTo("We call on States. They must act.");
        assertThat(words("<ul><li>one</li></ul>", "en")).isEmpty();
        assertThat(words("", "en")).isEmpty();
    }

    @Test
    void sentencesEndAsTheLanguageEndsThem() {
        assertThat(words(
                        "<p>\u0647\u0644 \u0646\u0635\u0645\u062a\u061f \u0644\u0627. \u0623\u0628\u062f\u0627.</p>",
                        "ar"))
                .isEqualTo("\u0647\u0644 \u0646\u0635\u0645\u062a\u061f \u0644\u0627.");
    }

    @Test
    void aLongSentenceIsCutBetweenTwoWords() {
        String cut = words("<p>" + "defenders ".repeat(100) + "</p>", "en");

        assertThat(cut).hasSizeBetween(300, 321).endsWith("defenders…");
        assertThat(words("<p>" + "x".repeat(1000) + "</p>", "en")).hasSizeLessThanOrEqualTo(321);
    }

    @Test
    void aSecondSentenceThatWouldBeTooMuchIsLeftOut() {
        assertThat(words("<p>Short. Much " + "longer ".repeat(100) + ".</p>", "en"))
                .isEqualTo("Short.");
    }

    @Test
    void ofAWholeTextItIsTheFirstSectionWithAParagraph() {
        DocumentText text = new DocumentText(
                "T",
                "fr",
                List.of(),
                List.of(new Section(new UUID(0, 1), "A", ""), new Section(new UUID(0, 2), "B", "<p>Oui.</p>")));

        assertThat(Summary.of(text)).isEqualTo(new Summary("Oui.", "fr"));
    }

    private static String words(String html, String language) {
        return Summary.of(html, language).words();
    }
}
