package ngo.portal.web.petition.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as the Unicode Standard shows them in its chapter on Arabic. */
class ArabicLettersTest {

    @ParameterizedTest
    @CsvSource({
        "سلام, feb3 fefc fee1",
        "لا, fefb",
        "رضایی, fead febf fe8e fbfe fbfd",
        "پیمان, fb58 fbff fee4 fe8e fee5",
        "گل, fb94 fede",
        "مَد, fee3 64e feaa",
        "لله, fedf fee0 feea",
        "کوردە, fb90 feee fead fea9 fee9",
        "می\u200cروم, fee3 fbfd 200c fead feed fee1",
        "Ana, 41 6e 61",
        "דוד, 5d3 5d5 5d3"
    })
    void aLetterHasTheFormOfItsPlace(String word, String forms) {
        assertThat(ArabicLetters.joined(word)
                        .codePoints()
                        .mapToObj(Integer::toHexString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(forms);
    }
}
