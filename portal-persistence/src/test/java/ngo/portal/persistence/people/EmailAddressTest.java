package ngo.portal.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person has one address, however it is written. */
class EmailAddressTest {

    @Test
    void addressesAreComparedInOneForm() {
        assertThat(EmailAddress.of(" Zoe@Exa\u0308mple.ORG ")).contains("zoe@ex\u00e4mple.org");
        assertThat(EmailAddress.of("zoe@ex\u00e4mple.org")).contains("zoe@ex\u00e4mple.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@b@c.org",
                "two words@example.org",
                "a@example.org, b@example.org",
                "a@example..org",
                "Ada <ada@example.org>",
                "a\u0007@example.org",
                "a@example.org\nBcc: b@example.org",
                "zo\u00eb@example.org",
                "Zoe\u0308@example.org",
                "\u0161da@example.org",
                "\u010dada@example.org"
            })
    void whatIsNoAddressIsNone(String given) {
        assertThat(EmailAddress.of(given)).isEmpty();
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b".repeat(250) + ".org")).isEmpty();
    }
}
