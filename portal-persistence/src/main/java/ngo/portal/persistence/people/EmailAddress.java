package ngo.portal.persistence.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses as people write them, in the one form in which they are compared. Before the sign they are of ASCII alone: of any other letter
 * Jakarta Mail says the low byte to the mail server, so that the mail would go to whoever has the mailbox of that name.
 */
public final class EmailAddress {

    private static final int MAX_CHARACTERS = 254;
    private static final Pattern FORM = Pattern.compile(
            "[!-~&&[^@<>()\\[\\],;:\"\\\\]]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    private EmailAddress() {}

    /** Empty where this is no address. */
    public static Optional<String> of(String given) {
        String plain = Normalizer.normalize(given.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain.length() <= MAX_CHARACTERS && FORM.matcher(plain).matches()
                ? Optional.of(plain)
                : Optional.empty();
    }
}
