package ngo.portal.launch.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;

/** Speaks with a mail server as far as a letter would begin: encryption, its certificate, who hands letters in. */
public final class MailProbe implements AutoCloseable {

    private static final int MILLISECONDS = 5_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int CODE = 3;
    private static final String READY = "220";
    private static final String LET_IN = "235";

    private final MailServer server;
    private final SSLContext tls;
    private Socket socket = new Socket();

    /**
     * One conversation.
     *
     * @param tls says which certificates are trusted
     */
    public MailProbe(MailServer server, SSLContext tls) {
        this.server = server;
        this.tls = tls;
    }

    /** Refuses, in a sentence, a server that would not take a letter. */
    public void ask() {
        try {
            socket.setSoTimeout(MILLISECONDS);
            socket.connect(new InetSocketAddress(server.bareHost(), server.port()), MILLISECONDS);
        } catch (IOException away) {
            throw new StartupRefused(
                    "No mail server answers at " + place() + "; start it, or correct PORTAL_SMTP_URL.", away);
        }
        try {
            converse();
        } catch (SSLException untrusted) {
            throw new StartupRefused(
                    "The mail server at " + place()
                            + " has no certificate that is trusted for this name; have this Java "
                            + StartupRefused.TRUST + ", or correct PORTAL_SMTP_URL.",
                    untrusted);
        } catch (SocketTimeoutException silent) {
            throw silent(silent);
        } catch (IOException failed) {
            throw noMailServer(failed);
        }
    }

    private void converse() throws IOException {
        if (server.encryption() == MailServer.Encryption.IMPLICIT) {
            encrypt();
        }
        if (!greeting().startsWith(READY)) {
            throw new IOException("it did not greet");
        }
        List<String> offers = told("EHLO portal");
        boolean encrypts = offers.contains("STARTTLS");
        if (!encrypts && server.encryption() == MailServer.Encryption.DEMANDED) {
            throw new StartupRefused(
                    "The mail server at " + place() + " offers no STARTTLS, and nothing is sent in the clear.");
        }
        if (encrypts && server.encryption() != MailServer.Encryption.NONE) {
            told("STARTTLS");
            encrypt();
            told("EHLO portal");
        }
        server.account().ifPresent(this::signIn);
        told("QUIT");
    }

    private void signIn(MailServer.Account account) {
        String plain = "\0" + account.user() + "\0" + account.password();
        try {
            String answer = told("AUTH PLAIN " + encoded(plain)).get(0);
            if (!answer.startsWith(LET_IN)) {
                told("AUTH LOGIN");
                told(encoded(account.user()));
                answer = told(encoded(account.password())).get(0);
            }
            if (!answer.startsWith(LET_IN)) {
                throw new StartupRefused("The mail server at " + place() + " does not let " + account.user()
                        + " in; correct PORTAL_SMTP_URL or PORTAL_SMTP_PASSWORD.");
            }
        } catch (SocketTimeoutException silent) {
            throw silent(silent);
        } catch (IOException failed) {
            throw noMailServer(failed);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The certificate has to be of the name that was meant. */
    private void encrypt() throws IOException {
        SSLSocket secured =
                (SSLSocket) tls.getSocketFactory().createSocket(socket, server.bareHost(), server.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        socket = secured;
        secured.startHandshake();
    }

    /** As many lines as a server likes: what is left of it would be taken for the answer to what is said next. */
    private String greeting() throws IOException {
        String line = said();
        while (goesOn(line)) {
            line = said();
        }
        return line;
    }

    private static boolean goesOn(String line) {
        return line.length() > CODE && line.charAt(CODE) == '-';
    }

    /** What is answered: its lines without their codes in capitals, where they are many, since those are what a server offers. */
    private List<String> told(String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        List<String> lines = new ArrayList<>();
        String line = said();
        while (goesOn(line)) {
            lines.add(line.substring(CODE + 1).toUpperCase(Locale.ROOT));
            line = said();
        }
        lines.add(
                lines.isEmpty()
                        ? line
                        : line.substring(Math.min(line.length(), CODE + 1)).toUpperCase(Locale.ROOT));
        return lines;
    }

    /** Byte by byte, since what comes after a line may be encrypted. */
    private String said() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next != '\n';
                next = socket.getInputStream().read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("there was no line");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private StartupRefused noMailServer(Throwable cause) {
        return new StartupRefused("What answers at " + place() + " is no mail server; correct PORTAL_SMTP_URL.", cause);
    }

    private StartupRefused silent(SocketTimeoutException cause) {
        return new StartupRefused(
                "The mail server at " + place() + " lets one in and then says nothing for " + MILLISECONDS / 1000
                        + " s; ask who runs it, or correct PORTAL_SMTP_URL.",
                cause);
    }

    private String place() {
        return server.host() + ":" + server.port();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
