package ngo.portal.persistence.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The words of a commitment of an addressee. */
public record CommitmentWords(
        String promisedBy,
        String text,
        @Nullable LocalDate dueOn,
        DeliveryCommitmentState state,
        String evidence,
        String source) {}
