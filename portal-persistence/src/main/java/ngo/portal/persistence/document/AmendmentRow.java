package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording that an organisation proposes for one paragraph, and what became of it.
 *
 * @param own the reader's organisation proposes it
 * @param edition counts how often it was worded; whoever answers says which of them they have read
 * @param editedAt when it was last worded anew; absent where it stands as it was proposed
 * @param decidedBy who has answered, or withdrawn it
 */
public record AmendmentRow(
        UUID id,
        UUID organisation,
        String organisationName,
        UUID section,
        int paragraph,
        String paragraphKey,
        String original,
        String proposed,
        String reason,
        String authorName,
        boolean own,
        Instant createdAt,
        int edition,
        @Nullable Instant editedAt,
        AmendmentState state,
        String verdictReason,
        String decidedBy) {

    public boolean isOpen() {
        return state == AmendmentState.PROPOSED;
    }
}
