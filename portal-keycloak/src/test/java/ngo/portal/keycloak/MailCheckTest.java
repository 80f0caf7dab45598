package ngo.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak's console takes for a port of the mail server. How its outcomes are said is in OwnServersIT. */
class MailCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "smtp", "587 ", "0", "-1", "65536", "99999999999"})
    void whatIsNoPortIsAnOutcomeAndNoFault(String port) {
        assertThat(MailCheck.port(Map.of("host", "mail.example.org", "port", port)))
                .isEmpty();
    }

    @Test
    void aRealmWithoutAPortMeansTheStandardOne() {
        assertThat(MailCheck.port(Map.of("host", "mail.example.org"))).hasValue(-1);
        assertThat(MailCheck.port(Map.of("port", "587"))).hasValue(587);
    }
}
