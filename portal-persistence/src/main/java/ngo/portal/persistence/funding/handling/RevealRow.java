package ngo.portal.persistence.funding.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reveal of the applicant of a request; the reason is sealed under its id. */
public record RevealRow(
        UUID id,
        UUID request,
        RevealState state,
        String askedBy,
        String askedName,
        Instant askedAt,
        String decidedName,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    /** The name under which the reason is sealed. */
    public static final String REASON = "REASON";

    public boolean isOpen(Instant now) {
        return state == RevealState.OPEN && closesAt != null && now.isBefore(closesAt);
    }
}
