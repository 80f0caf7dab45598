package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void onlyTheWebAndMailboxesAreAddresses() {
        for (String wrong : List.of(
                "",
                "/x",
                "//example.org",
                "ftp://example.org",
                "http:x",
                "https://",
                "javascript:alert(1)",
                "mailto:",
                " java\nscript:x",
                "data:text/html,x",
                "https:///x")) {
            assertThat(Links.address(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void anAddressIsSpelledInOneWay() {
        assertThat(Links.address(" HTTPS://example.org/\u00e9 (x)\"<>\\^`{|}#y "))
                .hasValue("https://example.org/%C3%A9%20%28x%29%22%3C%3E%5C%5E%60%7B%7C%7D#y");
        assertThat(Links.address("Mailto:press@example.org?subject=a%20b"))
                .hasValue("mailto:press@example.org?subject=a%20b");
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(Links.address("https://example.org/" + "x".repeat(2_000))).isEmpty();
    }
}
