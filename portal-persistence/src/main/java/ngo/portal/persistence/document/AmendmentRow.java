package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment that an organisation proposes for one paragraph, and its outcome.
 *
 * @param own the reader's organisation proposes it
 * @param around the keys of the paragraph's neighbours when it was proposed, with a star in its place
 * @param edition counts the versions of its words; an answer names the version that was read
 * @param editedAt when its words last changed; absent where they are as proposed
 * @param decidedBy who has answered, or withdrawn it
 * @param decidedAt when it was answered; absent until then, and where it was withdrawn
 * @param replaced the keys of the paragraphs that its words have replaced, with a space between them
 * @param became the keys of the paragraphs that replaced them; empty, as the former, where the text stayed as it was
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

    /** Whether the text contains its words, unchanged or merged. */
    boolean hasReplaced() {
        return !became.isEmpty();
    }
}
