package ngo.portal.persistence.ownkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A supporter as one organisation receives them, and as they are sealed for it: lines of text. The sealed text repeats what
 * the export says in the clear, so that nobody can exchange that.
 *
 * @param wording number of the wording they agreed to
 * @param agreed the day in UTC, in the form of ISO 8601; the instant where it was sealed with its instant
 * @param id of the signature
 */
public record OwnSupporter(
        String name, String email, String country, String language, String wording, String agreed, String id) {

    private static final String FIRST_LINE = "coalition-portal/supporter/v1";
    private static final List<String> NAMES =
            List.of("name", "email", "country", "language", "wording", "agreed", "id");

    /** The plaintext is padded to one of two lengths, so that it does not reveal how long a name is. */
    private static final int SHORT_BYTES = 256;

    private static final int LONG_BYTES = 1_024;

    public OwnSupporter {
        if ((name + email + country + language + wording + agreed + id).indexOf('\n') >= 0) {
            throw new IllegalArgumentException("each value is one line");
        }
    }

    /** The instant that is stored beside a copy that says this day. */
    public static Instant kept(LocalDate agreed) {
        return agreed.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * The text that a copy says, from the instant stored beside it: copies from before days were used say their instant, and
     * open with that alone.
     */
    public static String agreed(Instant kept) {
        LocalDate day = LocalDate.ofInstant(kept, ZoneOffset.UTC);
        return kept.equals(kept(day)) ? day.toString() : kept.toString();
    }

    /** The associated data that binds a sealed copy to this supporter. */
    static byte[] about(String id) {
        return (FIRST_LINE + "|" + id).getBytes(UTF_8);
    }

    private List<String> values() {
        return List.of(name, email, country, language, wording, agreed, id);
    }

    /** The text, padded with empty lines. */
    byte[] padded() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(NAMES.get(i)).append(' ').append(values().get(i)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        byte[] padded =
                Arrays.copyOf(bytes, bytes.length <= SHORT_BYTES ? SHORT_BYTES : Math.max(LONG_BYTES, bytes.length));
        Arrays.fill(padded, bytes.length, padded.length, (byte) '\n');
        return padded;
    }

    /** Parses a padded text; empty where this class has not written it. */
    static Optional<OwnSupporter> of(byte[] padded) {
        List<String> lines = List.of(new String(padded, UTF_8).split("\n", -1));
        if (lines.size() <= NAMES.size() || !lines.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String line = lines.get(i + 1);
            if (!line.startsWith(NAMES.get(i) + " ")) {
                return Optional.empty();
            }
            values.add(line.substring(NAMES.get(i).length() + 1));
        }
        return Optional.of(new OwnSupporter(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6)));
    }
}
