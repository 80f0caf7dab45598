package ngo.portal.persistence.funding.writing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent of the person at risk. The identity of that person is sealed elsewhere. */
public record ConsentRow(
        UUID id,
        Purpose purpose,
        Given how,
        Instant givenAt,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt) {

    /** The purposes of a consent. */
    public enum Purpose {
        SHARE_WITH_FUNDER,
        CONTACT,
        REFERRAL,
        STATISTICS
    }

    /** The ways in which a consent was given. */
    public enum Given {
        WRITTEN,
        SPOKEN,
        BY_A_REPRESENTATIVE,
        NOT_NEEDED
    }
}
