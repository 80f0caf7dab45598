package ngo.portal.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageServletTest {

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/statements?for=fidh&q=a%20b", "/me"})
    void choosingAnOrganisationReturnsToThePage(String address) {
        assertThat(LanguageServlet.back(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "https://evil.example/me", "/\\evil", "/sign-out", "/me\r\nX: 1", "/en/"})
    void nobodyIsLedAnywhereElse(String address) {
        assertThat(LanguageServlet.back(address)).isEqualTo("/me");
    }
}
