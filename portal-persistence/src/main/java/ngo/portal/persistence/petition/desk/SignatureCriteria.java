package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Search criteria for signatures; a signature has to meet all of them.
 *
 * @param page on which they were given
 * @param country two letters; empty for any
 * @param origin mark of a network, as the desk shows it; empty for any
 * @param domain mark of a mail domain; empty for any
 * @param leastRisk how many signs of abuse there were, at least
 * @param since the first instant of confirming
 * @param until the last one
 */
public record SignatureCriteria(
        @Nullable UUID page,
        String country,
        String origin,
        String domain,
        int leastRisk,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** No criteria: every signature matches. */
    public static final SignatureCriteria NONE = new SignatureCriteria(null, "", "", "", 0, null, null);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_RISK = 9;

    public SignatureCriteria {
        requireForm(COUNTRY, country, "country");
        requireForm(MARK, origin, "origin");
        requireForm(MARK, domain, "domain");
        if (leastRisk < 0 || leastRisk > MOST_RISK) {
            throw new InvalidInput("risk");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new InvalidInput("until");
        }
    }

    private static void requireForm(Pattern form, String given, String field) {
        if (!given.isEmpty() && !form.matcher(given).matches()) {
            throw new InvalidInput(field);
        }
    }

    /** Whether every signature matches. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
