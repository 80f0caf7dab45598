package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;

/**
 * The verdict of one lead at a gate, in the name of an organisation. Everybody who may read the text may read the verdicts.
 *
 * @param givenFor the lead for whom a deputy gave it; empty where the lead gave it
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
