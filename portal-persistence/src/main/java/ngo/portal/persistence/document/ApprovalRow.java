package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What one lead has said at a gate, in the name of an organisation. The log is open to all who have the text.
 *
 * @param givenFor the lead in whose place a deputy spoke; empty where the lead did
 */
public record ApprovalRow(
        UUID organisation,
        String organisationName,
        Round round,
        Verdict verdict,
        String reason,
        String givenBy,
        String givenFor,
        Instant givenAt) {}
