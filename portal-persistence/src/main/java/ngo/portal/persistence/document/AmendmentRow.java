package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording that an organisation proposes for one paragraph, and what became of it.
 *
 * @param own the reader's organisation proposes it
 * @param around the keys of the paragraph's neighbours when it was proposed, with a star in its place
 * @param edition counts how often it was worded; whoever answers says which of them they have read
 * @param editedAt when it was last worded anew; absent where it stands as it was proposed
 * @param decidedBy who has answered, or withdrawn it
 * @param decidedAt when it was answered; absent until then, and where it was withdrawn
 * @param replaced the keys of the paragraphs whose place its words have taken, with a space between them
 * @param became the keys of the paragraphs that took their place; empty, as the former, where the text stayed as it was
 */
public record AmendmentRow(
        UUID id,
        UUID organisation,
        String organisationName,
        UUID section,
        int paragraph,
        String paragraphKey,
        String around,
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
        String decidedBy,
        @Nullable Instant decidedAt,
        String replaced,
        String became) {

    public boolean isOpen() {
        return state == AmendmentState.PROPOSED;
    }

    /** Whether the text has taken its words, as they were or merged. */
    boolean hasReplaced() {
        return !became.isEmpty();
    }
}
