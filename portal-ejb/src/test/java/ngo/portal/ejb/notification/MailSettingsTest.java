package ngo.portal.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import ngo.portal.persistence.shared.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Hands letters to servers that demand what those of providers do: encryption, a certificate of their name, a password. */
class MailSettingsTest {

    private static final String USER = "portal@mail.example";
    private static final String PASSWORD = "s3cret: %&+";
    private static final String AS_USER = "portal%40mail.example:s3cret%3A%20%25%26%2B@";
    private static final String STORE = "of the store";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext tls;

    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SMTPServer server;

    /** A certificate for localhost alone, which nobody but these tests trusts. */
    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, STORE.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void credentialsAreSentOnlyInsideTls() throws Exception {
        start(smtp -> smtp.enableTLS().requireTLS().requireAuth().startTlsSocketFactory(tls));

        send("smtp://" + AS_USER + "localhost:" + server.getPortAllocated());

        assertThat(delivered).containsExactly("someone@people.example");
    }

    @Test
    void tlsFromTheFirstByteServesAsWell() throws Exception {
        start(smtp -> smtp.serverSocketFactory(tls).requireAuth());

        send("smtps://" + AS_USER + "localhost:" + server.getPortAllocated());

        assertThat(delivered).containsExactly("someone@people.example");
    }

    @Test
    void aWrongPasswordIsRefusedByTheServer() {
        start(smtp -> smtp.enableTLS().requireTLS().requireAuth().startTlsSocketFactory(tls));

        assertThatThrownBy(() -> send("smtp://portal%40mail.example:guessed@localhost:" + server.getPortAllocated()))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThat(delivered).isEmpty();
    }

    /** Somebody between the two may take the offer of STARTTLS out of what the server says. */
    @Test
    void withoutStarttlsNoCredentialsAndNoLettersAreSent() {
        start(smtp -> smtp);

        assertThatThrownBy(() -> send("smtp://" + AS_USER + "localhost:" + server.getPortAllocated()))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS is required");
        assertThat(delivered).isEmpty();
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() {
        start(smtp -> smtp.enableTLS().startTlsSocketFactory(tls));

        assertThatThrownBy(() -> send("smtp://" + AS_USER + "127.0.0.1:" + server.getPortAllocated()))
                .isInstanceOf(MessagingException.class);
        assertThat(delivered).isEmpty();
    }

    @Test
    void theCatcherOnThisMachineNeedsNothingOfThis() throws Exception {
        start(smtp -> smtp);

        send("smtp://localhost:" + server.getPortAllocated());

        assertThat(delivered).containsExactly("someone@people.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0161da@people.example",
                "\u0441\u0442\u0430\u0441@people.example",
                "\u010dada@people.example",
                "zo\u00eb@b\u00fccher.example",
                "ada@-\u010d.example"
            })
    void whatAsciiCannotNameGetsNothingInsteadOfSomebodyElse(String address) {
        start(smtp -> smtp);

        assertThatThrownBy(() -> send("smtp://localhost:" + server.getPortAllocated(), address))
                .isInstanceOf(AddressException.class);
        assertThat(delivered).isEmpty();
    }

    @Test
    void aDomainIsNamedInTheFormOfTheNetwork() throws Exception {
        start(smtp -> smtp);

        send("smtp://localhost:" + server.getPortAllocated(), "ada@b\u00fccher.example");

        assertThat(delivered).containsExactly("ada@xn--bcher-kva.example");
    }

    private void start(UnaryOperator<SMTPServer.Builder> as) {
        SMTPServer.Builder builder = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .simpleMessageListener(new Delivered(delivered));
        server = as.apply(builder).build();
        server.start();
    }

    private static void send(String address) throws MessagingException {
        send(address, "someone@people.example");
    }

    private static void send(String address, String recipient) throws MessagingException {
        MailServer given = MailServer.of("PORTAL_SMTP_URL", address, null);
        Properties session = MailSettings.session(given);
        session.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
        session.put("mail.smtps.ssl.socketFactory", tls.getSocketFactory());
        MimeMessage letter = new MimeMessage(Session.getInstance(session));
        letter.setFrom(new InternetAddress("portal@coalition.example"));
        letter.setRecipient(Message.RecipientType.TO, MailSettings.recipient(recipient));
        letter.setText("Something waits.");
        letter.saveChanges();
        try (Transport transport = MailSettings.connected(given, session)) {
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }

    private record Delivered(List<String> recipients) implements SimpleMessageListener {

        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) {
            recipients.add(recipient);
        }
    }
}
