package ngo.portal.persistence.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;

class OfferedLanguagesTest {

    @Test
    void allAreOfferedAndEnglishIsUsualUnlessTheOperatorSaysSo() {
        assertThat(OfferedLanguages.of(Map.of()).all()).containsExactly(InterfaceLanguage.values());
        assertThat(OfferedLanguages.of(Map.of()).usual()).isEqualTo(InterfaceLanguage.EN);

        OfferedLanguages some = OfferedLanguages.of(Map.of("PORTAL_LANGUAGES", "ar, fr"));

        assertThat(some.all()).containsExactly(InterfaceLanguage.FR, InterfaceLanguage.AR);
        assertThat(some.usual()).isEqualTo(InterfaceLanguage.FR);
        assertThat(OfferedLanguages.of(Map.of("PORTAL_LANGUAGE", "ru")).usual()).isEqualTo(InterfaceLanguage.RU);
    }

    @Test
    void anInvalidValueIsReportedInOneSentence() {
        assertThatThrownBy(() -> OfferedLanguages.of(Map.of("PORTAL_LANGUAGES", "en,de")))
                .hasMessage("PORTAL_LANGUAGES may name en, fr, es, ar, ru, but it names \"de\".");
        assertThatThrownBy(() -> OfferedLanguages.of(Map.of("PORTAL_LANGUAGES", "fr", "PORTAL_LANGUAGE", "en")))
                .hasMessage("PORTAL_LANGUAGE must be one of PORTAL_LANGUAGES, but it is \"en\".");
    }
}
