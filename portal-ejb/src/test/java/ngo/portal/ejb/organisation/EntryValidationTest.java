package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;

class EntryValidationTest {

    @Test
    void aWebAddressLeadsToTheWebAndNowhereElse() {
        assertThat(List.of("https://www.fidh.example/en/", "http://a.example?b=c", "HTTPS://müsli.example"))
                .allMatch(EntryValidation::isWebAddress);
        assertThat(List.of(
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "//evil.example",
                        "www.fidh.example",
                        "https://user@evil.example",
                        "https://a.example/\"onclick=x",
                        "https://",
                        "ftp://a.example"))
                .noneMatch(EntryValidation::isWebAddress);
    }

    @Test
    void aMailAddressIsOneAndCarriesNothingElse() {
        assertThat(EntryValidation.isMailAddress("press@fidh.example")).isTrue();
        assertThat(List.of("press", "a@b?bcc=c@d", "a@b,c@d", "<a@b>", "a@b c"))
                .noneMatch(EntryValidation::isMailAddress);
    }

    @Test
    void countriesLanguagesAndZonesAreKnownOnes() {
        assertThat(List.of("FR", "CH", "KE")).allMatch(EntryValidation::isCountry);
        assertThat(List.of("fr", "France", "XX", "")).noneMatch(EntryValidation::isCountry);
        assertThat(List.of("en", "pt-BR", "zh-Hant", "kmr")).allMatch(EntryValidation::isLanguage);
        assertThat(List.of("EN", "english", "xx", "", "en_GB", "fr-")).noneMatch(EntryValidation::isLanguage);
        assertThat(EntryValidation.isZone("Europe/Paris")).isTrue();
        assertThat(EntryValidation.isZone("Paris")).isFalse();
    }

    @Test
    void aLineIsOneLineOfCharactersThatCanBeShown() {
        assertThat(EntryValidation.line("name", "  Two\n lines e\u0301 ", 20)).isEqualTo("Two lines é");
        assertThatThrownBy(() -> EntryValidation.line("name", "a\u0000b", 20)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> EntryValidation.line("name", "abc", 2)).isInstanceOf(InvalidInput.class);
    }
}
