package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rounds of release of a statement, and the embargo after the release. */
@Embeddable
class ReleaseTerms implements Serializable {

    @Column(name = "release_round")
    private int round;

    @Column(name = "embargo")
    private @Nullable Instant embargo;

    static void requireAhead(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new StatementRefusals.EmbargoHasPassed();
        }
    }

    /** Starts a new round; earlier approvals, and the end of an embargo, do not count any more. */
    void ask() {
        round++;
        embargo = null;
    }

    void withhold(Instant until) {
        embargo = until;
    }

    void postpone(Instant until, Instant now) {
        requireAhead(until, now);
        if (embargo == null || !until.isAfter(embargo)) {
            throw new StatementRefusals.EmbargoOnlyLater();
        }
        embargo = until;
    }

    boolean isWithheld(Instant now) {
        return embargo != null && now.isBefore(embargo);
    }

    int round() {
        return round;
    }

    @Nullable
    Instant embargo() {
        return embargo;
    }
}
