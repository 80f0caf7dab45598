package ngo.portal.persistence.ownkey;

import java.util.Base64;
import java.util.Optional;

/**
 * The entry of an export for a supporter whom only the organisation can open: the format, the key that opens it, and the
 * sealed bytes.
 *
 * @param fingerprint of the key, whole
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedLine(String fingerprint, byte[] sealed) {

    private static final String FORM = "own1";
    private static final int FINGERPRINT_DIGITS = 64;

    public String text() {
        return FORM + "." + fingerprint + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Parses a text; empty unless it is, to the last bit, as {@link #text} writes it. */
    static Optional<SealedLine> of(String text) {
        int second = FORM.length() + 1 + FINGERPRINT_DIGITS;
        if (!text.startsWith(FORM + ".") || text.length() <= second || text.charAt(second) != '.') {
            return Optional.empty();
        }
        try {
            SealedLine line = new SealedLine(
                    text.substring(FORM.length() + 1, second),
                    Base64.getUrlDecoder().decode(text.substring(second + 1)));
            return Optional.of(line).filter(read -> read.text().equals(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
