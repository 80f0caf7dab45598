package ngo.portal.persistence.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written down of something that was promised. */
public record CommitmentWords(
        String promisedBy,
        String text,
        @Nullable LocalDate dueOn,
        DeliveryCommitmentState state,
        String evidence,
        String source) {}
