package ngo.portal.persistence.shared;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, parsed from one address: {@code smtp://user@host} with STARTTLS at port 587, or {@code smtps://user@host}
 * at port 465. The address contains user and password percent-encoded, or the password is given separately. Connections that
 * leave this machine are encrypted, unless {@code ?starttls=never} says otherwise for a host of one's own network; a
 * password is never sent in the clear.
 */
public record MailServer(String host, int port, Encryption encryption, Optional<Account> account) {

    private static final Pattern FORM = Pattern.compile("(smtps?)://(?:([^@/:\\s]+)(?::([^@/\\s]*))?@)?"
            + "(\\[[0-9a-fA-F:]+\\]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?/?(\\?starttls=never)?");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");
    private static final int USER = 2;
    private static final int PASSWORD = 3;
    private static final int HOST = 4;
    private static final int PORT = 5;
    private static final int NEVER = 6;
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int MAX_PORT = 65535;

    /** The encryption of a connection. */
    public enum Encryption {
        /** TLS from the first byte. */
        IMPLICIT,
        /** STARTTLS is required. */
        DEMANDED,
        /** STARTTLS is used where the server offers it: on this machine alone. */
        OFFERED,
        /** No encryption. */
        NONE
    }

    /** The account with which the portal signs in to the server, where that is required. */
    public record Account(String user, String password) {

        /** The account without its password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Parses the address of a server.
     *
     * @param name what the setting is called that holds the address, for the sentence that refuses it
     * @param password the password where the address does not contain it
     * @throws IllegalArgumentException with a sentence for the operator, which holds no password
     */
    public static MailServer of(String name, String address, @Nullable String password) {
        Matcher part = FORM.matcher(address);
        if (!part.matches()) {
            throw new IllegalArgumentException(name
                    + " must look like smtp://user@mail.example.org or smtps://user@mail.example.org, the user and the"
                    + " password percent-encoded.");
        }
        boolean implicit = "smtps".equals(part.group(1));
        String host = part.group(HOST);
        Optional<Account> account = Optional.ofNullable(part.group(USER))
                .map(user -> new Account(decoded(name, user), password(name, part.group(PASSWORD), password)));
        Encryption encryption =
                implicit ? Encryption.IMPLICIT : encryption(name, host, part.group(NEVER) != null, account);
        return new MailServer(
                host, port(name, part.group(PORT), implicit ? SUBMISSIONS : SUBMISSION), encryption, account);
    }

    /** The host as sockets take it: without the brackets that an IPv6 address has in a URL. */
    public String bareHost() {
        return OwnNetwork.bare(host);
    }

    /** The address without its password. */
    public String address() {
        return (encryption == Encryption.IMPLICIT ? "smtps://" : "smtp://")
                + account.map(who -> encoded(who.user()) + "@").orElse("") + host + ":" + port
                + (encryption == Encryption.NONE ? "?starttls=never" : "");
    }

    private static Encryption encryption(String name, String host, boolean never, Optional<Account> account) {
        boolean here = THIS_MACHINE.matcher(host).matches();
        if (!never) {
            return here && account.isEmpty() ? Encryption.OFFERED : Encryption.DEMANDED;
        }
        if (account.isPresent()) {
            throw new IllegalArgumentException(
                    name + " must not say starttls=never beside a user: the password would be sent in the clear.");
        }
        if (!here && !OwnNetwork.holds(host)) {
            throw new IllegalArgumentException(
                    name + " may say starttls=never for a host of your own network alone, and " + host + " is none.");
        }
        return Encryption.NONE;
    }

    private static String password(String name, @Nullable String inAddress, @Nullable String apart) {
        if (inAddress != null && apart != null) {
            throw new IllegalArgumentException(name + " has a password, and a second one is set beside it; set one.");
        }
        if (inAddress == null && apart == null) {
            throw new IllegalArgumentException(name + " names a user, so a password must be set too.");
        }
        return inAddress == null ? String.valueOf(apart) : decoded(name, inAddress);
    }

    private static int port(String name, @Nullable String digits, int usual) {
        int port = digits == null ? usual : InputParser.whole(digits).orElse(0);
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException(name + " must have a port from 1 to 65535, but it is " + port + ".");
        }
        return port;
    }

    private static String decoded(String name, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    name + " must have its user and password percent-encoded: a % is written %25.", malformed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
