package ngo.portal.ejb.petition.handover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace,A. L.",
        "  ada   lovelace ,A. L.",
        "Jean-Luc d’Arc,J. L. D. A.",
        "ليلى حسن,ل. ح.",
        "Анна Петровна,А. П.",
        "3 Ω,Ω.",
        "12 34,''",
    })
    void eachWordLeavesItsFirstLetter(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
