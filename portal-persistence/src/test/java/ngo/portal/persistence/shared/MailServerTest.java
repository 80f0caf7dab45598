package ngo.portal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    private static final String NAME = "PORTAL_SMTP_URL";

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, 587, DEMANDED, smtp://mail.example.org:587",
        "smtp://mail.example.org:25, 25, DEMANDED, smtp://mail.example.org:25",
        "smtps://mail.example.org, 465, IMPLICIT, smtps://mail.example.org:465",
        "smtp://localhost:1025, 1025, OFFERED, smtp://localhost:1025",
        "smtp://[::1]:1025/, 1025, OFFERED, smtp://[::1]:1025",
        "smtp://10.0.0.7:1025?starttls=never, 1025, NONE, smtp://10.0.0.7:1025?starttls=never",
    })
    void whatLeavesThisMachineIsEncryptedUnlessItStaysInTheNetwork(
            String given, int port, MailServer.Encryption encryption, String address) {
        MailServer server = MailServer.of(NAME, given, null);

        assertThat(server.port()).isEqualTo(port);
        assertThat(server.encryption()).isEqualTo(encryption);
        assertThat(server.address()).isEqualTo(address);
        assertThat(MailServer.of(NAME, server.address(), null)).isEqualTo(server);
    }

    @Test
    void userAndPasswordAreDecodedAndThePasswordIsNeverRevealed() {
        MailServer server = MailServer.of(NAME, "smtp://a%40b:x%20y+z@localhost", null);

        assertThat(server.account()).contains(new MailServer.Account("a@b", "x y+z"));
        assertThat(server.encryption()).isEqualTo(MailServer.Encryption.DEMANDED);
        assertThat(server.address()).isEqualTo("smtp://a%40b@localhost:587");
        assertThat(server).asString().doesNotContain("x y+z");
        assertThat(MailServer.of(NAME, server.address(), "x y+z")).isEqualTo(server);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp://mail.example.org?starttls=never|may say starttls=never for a host of your own network alone",
                "smtp://me:s3cret@10.0.0.7?starttls=never|must not say starttls=never beside a user",
                "smtp://me@mail.example.org|names a user, so a password must be set too",
                "smtp://me:%zz@mail.example.org|must have its user and password percent-encoded",
                "smtp://mail.example.org:70000|must have a port from 1 to 65535, but it is 70000",
            })
    void whatWouldNotBeSafeIsRefusedInWords(String given, String sentence) {
        assertThatThrownBy(() -> MailServer.of(NAME, given, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(NAME + " " + sentence)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void twoPasswordsAreOneTooMany() {
        assertThatThrownBy(() -> MailServer.of(NAME, "smtp://me:one@mail.example.org", "two"))
                .hasMessage(NAME + " has a password, and a second one is set beside it; set one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "http://mail.example.org",
                "smtp://",
                "smtp://a b@c",
                "smtp://h?starttls=maybe"
            })
    void whatIsNoAddressOfAMailServerIsRefused(String given) {
        assertThatThrownBy(() -> MailServer.of(NAME, given, null))
                .hasMessageStartingWith(NAME + " must look like smtp://user@mail.example.org");
    }
}
