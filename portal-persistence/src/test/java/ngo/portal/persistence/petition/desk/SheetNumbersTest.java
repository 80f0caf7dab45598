package ngo.portal.persistence.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNumbersTest {

    @Test
    void theSameNumbersGiveTheSameTextForEveryone() {
        assertThat(SheetNumbers.typed("fr 20\nDE: 3").text()).isEqualTo("DE 3, FR 20");
        assertThat(SheetNumbers.typed("DE=3; FR  20,\n").text()).isEqualTo("DE 3, FR 20");
        assertThat(SheetNumbers.of(Map.of("FR", 20, "DE", 3)).text()).isEqualTo("DE 3, FR 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "FR", "FR -1", "FR 0", "FR 1000000", "XX 3", "FR 1, fr 2", "France 3", "FR 1.5"})
    void whatIsNoNumberOfACountryIsRefused(String typed) {
        assertThatThrownBy(() -> SheetNumbers.typed(typed)).isInstanceOf(InvalidInput.class);
    }
}
