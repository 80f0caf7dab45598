package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void whatSomebodyTypedStaysAsItIs() {
        assertThat(PlainWords.of("5 < 7 & a > b\r\n\r\nPress desk\n<press@fidh.example>"))
                .isEqualTo("5 < 7 & a > b\n\nPress desk\n<press@fidh.example>");
    }

    @Test
    void whatComesAsHtmlLosesItsMarksAndKeepsItsParagraphs() {
        assertThat(PlainWords.of("<p>The summit met in <strong>Paris</strong>.</p><p>Questions &amp; answers</p>"))
                .isEqualTo("The summit met in Paris.\n\nQuestions & answers");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThatThrownBy(() -> PlainWords.of("a\0b")).isInstanceOf(TextRefused.class);
    }
}
