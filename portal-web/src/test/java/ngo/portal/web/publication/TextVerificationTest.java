package ngo.portal.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextVerificationTest {

    private static final String BASE = "https://portal.example";

    @Test
    void anAddressOfOursIsKnownByItsServer() {
        assertThat(TextVerification.path(BASE, BASE + "/en/statements/a?x=1#y")).contains("/en/statements/a");
        assertThat(TextVerification.path(BASE, "HTTPS://Portal.Example/en/")).contains("/en/");
        assertThat(TextVerification.path(BASE + ":8443", BASE + ":8443/en/")).contains("/en/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example/en/",
                "https://portal.example:8443/en/",
                "https://portal.example.evil.example/en/",
                "https://portal.example@evil.example/en/",
                "https://someone@portal.example/en/",
                "https://p\u043ertal.example/en/",
                "https://xn--prtal-jye.example/en/",
                "https://portal.example\\@evil.example/",
                "https://[::1",
                "https:///en/",
                "https://"
            })
    void whatOnlyLooksLikeOneIsNone(String address) {
        assertThat(TextVerification.path(BASE, address)).isEmpty();
    }
}
