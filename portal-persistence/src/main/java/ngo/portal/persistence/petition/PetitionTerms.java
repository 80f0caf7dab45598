package ngo.portal.persistence.petition;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a petition that the leads approve together with its text.
 *
 * @param goal how many signatures are aimed at; 0 where no number is
 * @param closesAt when signing ends
 * @param zone in which that was set, an IANA name
 */
public record PetitionTerms(int goal, Instant closesAt, String zone, MailContent mailContent) implements Serializable {

    public static final int MAX_GOAL = 1_000_000_000;

    /** How long after the end a signature that was given before it may still be confirmed. */
    private static final Duration GRACE = Duration.ofDays(7);

    public PetitionTerms {
        if (goal < 0 || goal > MAX_GOAL) {
            throw new InvalidInput("goal");
        }
        if (InputParser.zone(zone).isEmpty()) {
            throw new InvalidInput("zone");
        }
    }

    /** Whether somebody could still sign if it were open now. */
    public boolean isAhead(Instant now) {
        return closesAt.isAfter(now);
    }

    /** Whether the last confirmation mails have expired, so that the total is final. */
    public static boolean isFinal(@Nullable Instant closedAt, Instant now) {
        return closedAt != null && !closedAt.plus(GRACE).isAfter(now);
    }
}
