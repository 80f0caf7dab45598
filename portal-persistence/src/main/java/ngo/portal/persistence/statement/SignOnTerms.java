package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The deadlines of a call for sign-on. */
@Embeddable
class SignOnTerms implements Serializable {

    private static final Duration RETURN_GRACE = Duration.ofDays(2);

    @Column(name = "soft_deadline")
    private @Nullable Instant soft;

    @Column(name = "hard_deadline")
    private @Nullable Instant hard;

    @Column(name = "deadline_zone")
    private String zone = "UTC";

    static void requireOrder(Instant soft, Instant hard, Instant now) {
        if (soft.isAfter(hard) || !hard.isAfter(now)) {
            throw new StatementRefusals.DeadlinesOutOfOrder();
        }
    }

    void set(Instant aimedFor, Instant end, String in) {
        soft = aimedFor;
        hard = end;
        zone = in;
    }

    /** Extends the call; without a new soft deadline the old one stays. */
    void extend(@Nullable Instant aimedFor, Instant end, Instant now) {
        boolean longer = hard != null && end.isAfter(hard) && end.isAfter(now);
        if (!longer || (aimedFor != null && aimedFor.isAfter(end))) {
            throw new StatementRefusals.CallOnlyLonger();
        }
        hard = end;
        soft = aimedFor == null ? soft : aimedFor;
    }

    /** Reopens the call for some time. */
    void reopen(Instant now) {
        if (hard != null && !hard.isAfter(now)) {
            hard = now.plus(RETURN_GRACE);
        }
    }

    @Nullable
    Instant hard() {
        return hard;
    }
}
