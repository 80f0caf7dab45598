package ngo.portal.persistence.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses and normalises e-mail addresses, so that they can be compared. The part before the at sign must be ASCII: Jakarta
 * Mail sends the low byte of any other letter to the mail server, so that the mail would go to the mailbox of that name.
 */
public final class EmailAddress {

    private static final int MAX_CHARACTERS = 254;
    private static final Pattern FORM = Pattern.compile(
            "[!-~&&[^@<>()\\[\\],;:\"\\\\]]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    private EmailAddress() {}

    /** The normalised address; empty where it is none. */
    public static Optional<String> of(String given) {
        String plain = Normalizer.normalize(given.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain.length() <= MAX_CHARACTERS && FORM.matcher(plain).matches()
                ? Optional.of(plain)
                : Optional.empty();
    }
}
