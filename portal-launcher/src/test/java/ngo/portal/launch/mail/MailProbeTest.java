package ngo.portal.launch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Mail servers as providers have them, and what can be wrong with them, each in a sentence. */
class MailProbeTest {

    private static final String STORE = "of the store";
    private static final MailServer.Account ACCOUNT = new MailServer.Account("portal", "right");
    private static final String ENCRYPTED = "smtp://portal:right@localhost:";

    /** What a server says to each command, by its first four letters. */
    private static final Map<String, String> ANSWERS = Map.of(
            "EHLO", "250-mail.example.org\r\n250 AUTH PLAIN LOGIN\r\n",
            "AUTH", "235 Come in\r\n",
            "QUIT", "221 Until then\r\n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext tls;

    private SMTPServer server =
            started(smtp -> smtp.enableTLS().requireTLS().requireAuth().startTlsSocketFactory(tls));

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
    void whateverTakesLettersIsWell() {
        assertThatCode(() -> ask(ENCRYPTED + port(), tls)).doesNotThrowAnyException();

        restart(smtp -> smtp.serverSocketFactory(tls).requireAuth());
        assertThatCode(() -> ask("smtps://portal:right@localhost:" + port(), tls))
                .doesNotThrowAnyException();

        restart(smtp -> smtp);
        assertThatCode(() -> ask("smtp://localhost:" + port(), tls)).doesNotThrowAnyException();
    }

    /** As many servers do to distinguish programs from people: the rest of the greeting is no response to the next command. */
    @Test
    void aServerThatGreetsInSeveralLinesIsWell() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> greetInTwoLines(listening));
            MailServer polite = new MailServer(
                    "127.0.0.1", listening.getLocalPort(), MailServer.Encryption.NONE, Optional.of(ACCOUNT));
            assertThatCode(new MailProbe(polite, tls)::ask).doesNotThrowAnyException();
            talk.get(10, TimeUnit.SECONDS);
        }
    }

    private static void greetInTwoLines(ServerSocket listening) {
        try (Socket caller = listening.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            answer(caller, "220-mail.example.org ESMTP\r\n220 We take nothing that nobody has asked for\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(caller, ANSWERS.getOrDefault(line.substring(0, 4), "500 What?\r\n"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(Socket caller, String words) throws IOException {
        caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aWrongPasswordIsNamedAndNotSaid() {
        assertThatThrownBy(() -> ask("smtp://portal:guessed@localhost:" + port(), tls))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("rejects the account portal")
                .hasMessageNotContaining("guessed");
    }

    /** Letters would go out without the password, and the next server refuses them. */
    @Test
    void aServerThatAsksForNoPasswordDoesNotKnowTheUser() {
        SMTPServer open =
                SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).build();
        open.start();
        try {
            MailServer asked = new MailServer(
                    "localhost", open.getPortAllocated(), MailServer.Encryption.NONE, Optional.of(ACCOUNT));
            assertThatThrownBy(new MailProbe(asked, tls)::ask)
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("rejects the account portal");
        } finally {
            open.stop();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsFromTheFirstByteIsNamed() {
        assertThatThrownBy(() -> ask("smtps://portal:right@localhost:" + port(), tls))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(
                        "has no TLS version in common with this Java; correct PORTAL_SMTP_URL: smtps:// is");
    }

    @Test
    void aCertificateThatNobodyTrustsIsNamed() throws Exception {
        SSLContext ofThisJava = SSLContext.getDefault();

        assertThatThrownBy(() -> ask(ENCRYPTED + port(), ofThisJava))
                .isInstanceOf(StartupRefused.class)
                .hasMessageEndingWith(" has no trusted certificate for this name; have this Java trust its authority"
                        + " (docs/installation.md, step 4), or correct PORTAL_SMTP_URL.");
    }

    @Test
    void aCertificateOfAnotherNameIsNamed() {
        assertThatThrownBy(() -> ask("smtp://portal:right@127.0.0.1:" + port(), tls))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("has no trusted certificate for this name");
    }

    /** Somebody between the two may take the offer out of what the server says. */
    @Test
    void withoutStarttlsNoPasswordIsSaid() {
        restart(smtp -> smtp.requireAuth());

        assertThatThrownBy(() -> ask(ENCRYPTED + port(), tls))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("does not offer STARTTLS");
    }

    @Test
    void whatIsNoMailServerIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> greetAsAnotherServer(other));
            assertThatThrownBy(() -> ask("smtp://localhost:" + other.getLocalPort(), tls))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageEndingWith(" is not a mail server; correct PORTAL_SMTP_URL.");
            talk.get(10, TimeUnit.SECONDS);
        }
        server.stop();
        for (String place : List.of("localhost:" + port(), "mail.invalid:587")) {
            assertThatThrownBy(() -> ask("smtp://portal:right@" + place, tls))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("No mail server answers at " + place + "; start it, or correct PORTAL_SMTP_URL.");
        }
    }

    private static void greetAsAnotherServer(ServerSocket listening) {
        try (Socket caller = listening.accept()) {
            answer(caller, "SSH-2.0-OpenSSH_10.0\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As behind a firewall that lets connections through and nothing else. */
    @Test
    void aSilentServerIsDistinguishedFromOneThatIsNoMailServer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            for (String address : List.of("smtp://localhost:", "smtps://portal:right@localhost:")) {
                MailServer asked = MailServer.of("PORTAL_SMTP_URL", address + silent.getLocalPort(), null);
                assertThatThrownBy(new MailProbe(asked, tls, Duration.ofSeconds(1))::ask)
                        .isInstanceOf(StartupRefused.class)
                        .hasMessage(
                                "The mail server at localhost:" + silent.getLocalPort()
                                        + " accepts the connection and then does not respond for 1 s; ask its operator, or correct PORTAL_SMTP_URL.");
            }
        }
    }

    private static void ask(String address, SSLContext trusted) {
        new MailProbe(MailServer.of("PORTAL_SMTP_URL", address, null), trusted).ask();
    }

    private int port() {
        return server.getPortAllocated();
    }

    private void restart(UnaryOperator<SMTPServer.Builder> as) {
        server.stop();
        server = started(as);
    }

    private static SMTPServer started(UnaryOperator<SMTPServer.Builder> as) {
        SMTPServer.Builder builder = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("portal") || !password.equals("right")) {
                        throw new LoginFailedException();
                    }
                }));
        SMTPServer server = as.apply(builder).build();
        server.start();
        return server;
    }
}
