package ngo.portal.persistence.text;

import static ngo.portal.persistence.text.InterfaceLanguage.AR;
import static ngo.portal.persistence.text.InterfaceLanguage.EN;
import static ngo.portal.persistence.text.InterfaceLanguage.ES;
import static ngo.portal.persistence.text.InterfaceLanguage.FR;
import static ngo.portal.persistence.text.InterfaceLanguage.RU;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceLanguageTest {

    private static final List<InterfaceLanguage> ALL = List.of(EN, FR, ES, AR, RU);

    @Test
    void aLanguageIsFoundByItsTagAlone() {
        assertThat(InterfaceLanguage.tags()).containsExactly("en", "fr", "es", "ar", "ru");
        assertThat(InterfaceLanguage.of("ar")).contains(AR);
        assertThat(InterfaceLanguage.of("EN")).isEmpty();
        assertThat(InterfaceLanguage.of("de")).isEmpty();
    }

    @Test
    void arabicIsReadFromTheRightWithTheDigitsOfTheOthers() {
        assertThat(ALL)
                .filteredOn(language -> language.direction().equals("rtl"))
                .containsExactly(AR);
        assertThat(DateStyle.DAY_OF_MONTH.of(LocalDate.of(2018, 12, 18), AR)).isEqualTo("18");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fr-CH, en;q=0.5      | FR
                    ary                  | AR
                    kk                   | RU
                    ca                   | ES
                    pt, fr;q=0.5         | FR
                    de, *;q=0.1          | EN
                    ;;;                  | EN
                    """)
    void aBrowserGetsWhatSuitsItsReaderBest(String asked, InterfaceLanguage best) {
        assertThat(InterfaceLanguage.suiting(ALL, EN).apply(asked)).isEqualTo(best);
    }

    @Test
    void whatIsNotOfferedIsNotAnswered() {
        assertThat(InterfaceLanguage.suiting(List.of(EN), EN).apply("fr")).isEqualTo(EN);
        assertThat(InterfaceLanguage.suiting(ALL, FR).apply("de")).isEqualTo(FR);
    }

    @Test
    void severalPartsAreSaidTogether() {
        assertThat(EN.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(FR.list(List.of("a", "b"))).isEqualTo("a et b");
        assertThat(ES.list(List.of("Amnistía", "Ibídem"))).isEqualTo("Amnistía e Ibídem");
        assertThat(AR.list(List.of("a", "b"))).isEqualTo("\u2068a\u2069 و\u2068b\u2069");
        assertThat(RU.list(List.of())).isEmpty();
    }
}
