package ngo.portal.persistence.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {

    /** Cyrillic, Greek and full-width letters; small ones of which the capitals are alike, and the other way round. */
    @ParameterizedTest
    @ValueSource(strings = {"ОМСТ", "омст", "ΟΜϹΤ", "ＯＭＣＴ", "omct", " 0МСТ ", "O\u200BMCT", "ОMCТ"})
    void whatLooksLikeANameIsTakenForIt(String name) {
        assertThat(Lookalikes.areAlike("OMCT", name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "paνel, pavel",
        "Fédération, Federation",
        "أحمد, ﺃﺣﻤﺪ",
        "أحمد, احمـد",
        "FIDH – Federation, FIDH - Federation",
        "Rnercy, Mercy"
    })
    void anAccentAFormOrADashMakesNoOtherName(String one, String other) {
        assertThat(Lookalikes.areAlike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OMCT, OMCP", "Всемирная, Bcemupha", "हिंदी, हदा", "'', ''"})
    void whatIsDifferentStaysDifferent(String one, String other) {
        assertThat(Lookalikes.areAlike(one, other)).isFalse();
    }

    @Test
    void aNameIsFoundByAnyOfItsFormsAndByPartsOfIt() {
        List<String> names = List.of("World Organisation Against Torture", "ОМСТ", "المنظمة العالمية لمناهضة التعذيب");

        for (String words : List.of("omct", "ОМСТ", "torture world", "TORTÜRE", "ﺍﻟﻌﺎﻟﻤﻴﺔ", "  ", "tоrture")) {
            assertThat(Lookalikes.find(words, names)).as(words).isTrue();
        }
        assertThat(Lookalikes.find("torture nowhere", names)).isFalse();
    }

    @Test
    void aWordThatImitatesLatinLettersIsTakenApart() {
        List<MixedScriptWord> odd = Lookalikes.oddWords("ОМСТ – World Organisation");

        assertThat(odd).hasSize(1);
        assertThat(odd.get(0).word()).isEqualTo("ОМСТ");
        assertThat(odd.get(0).alphabets())
                .containsExactly(
                        new MixedScriptWord.Letters("Cyrl", List.of("О", "М", "С", "Т"), List.of("O", "M", "C", "T")));
        assertThat(odd.get(0).alphabets().get(0).name("en")).isEqualTo("Cyrillic");
    }

    @Test
    void eachLetterOfAMixedAlphabetWordIsReported() {
        List<MixedScriptWord> odd = Lookalikes.oddWords("Frоnt Line");

        assertThat(odd)
                .containsExactly(new MixedScriptWord(
                        "Frоnt",
                        List.of(
                                new MixedScriptWord.Letters("Cyrl", List.of("о"), List.of("o")),
                                new MixedScriptWord.Letters("Latn", List.of("F", "r", "n", "t"), List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Репортёры без границ",
                "Международная федерация за права человека о мире",
                "Amnistía Internacional",
                "منظمة العفو الدولية",
                "アムネスティ・インターナショナル日本",
                "FIDH – Международная федерация",
                ""
            })
    void whatIsWrittenAsItShouldBeIsNotOdd(String name) {
        assertThat(Lookalikes.oddWords(name)).isEmpty();
    }
}
