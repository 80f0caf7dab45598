package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;

/** A wording that an organisation proposes for one paragraph, and what became of it. */
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
        Instant createdAt,
        AmendmentState state,
        String verdictReason,
        String decidedBy) {

    public boolean isOpen() {
        return state == AmendmentState.PROPOSED;
    }
}
