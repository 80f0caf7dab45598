package ngo.portal.web.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTextTest {

    @Test
    void theLanguageOfThePetitionComesFirstAndTheOthersKeepTheirOrder() {
        assertThat(SpokenText.beginningWith("es", SpokenText.all()))
                .extracting(SpokenText::getLanguage)
                .containsExactly("es", "en", "fr", "ar", "ru");
    }

    @Test
    void anUnknownLanguageChangesNothing() {
        List<SpokenText> all = SpokenText.all();

        assertThat(SpokenText.beginningWith("pt", all)).containsExactlyElementsOf(all);
    }
}
