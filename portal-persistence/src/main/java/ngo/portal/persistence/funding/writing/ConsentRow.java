package ngo.portal.persistence.funding.writing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person at risk has agreed to. Who that is stands sealed elsewhere. */
public record ConsentRow(
        UUID id,
        Purpose purpose,
        Given how,
        Instant givenAt,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt) {

    /** What it is for. */
    public enum Purpose {
        SHARE_WITH_FUNDER,
        CONTACT,
        REFERRAL,
        STATISTICS
    }

    /** How it was given. */
    public enum Given {
        WRITTEN,
        SPOKEN,
        BY_A_REPRESENTATIVE,
        NOT_NEEDED
    }
}
