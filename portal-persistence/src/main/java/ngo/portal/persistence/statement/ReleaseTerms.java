package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many times leads were asked to release a statement, and until when it is withheld from the public after that. */
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

    /** Leads are asked anew; what they allowed before, the end of an embargo included, does not hold any more. */
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
