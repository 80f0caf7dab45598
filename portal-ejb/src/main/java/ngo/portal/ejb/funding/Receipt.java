package ngo.portal.ejb.funding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an applicant for a submitted request.
 *
 * @param fingerprint SHA-256 of all submitted content; the same content has the same fingerprint
 * @param dueAt the time by which the funder has promised to answer
 */
public record Receipt(String caseCode, Instant at, String fingerprint, @Nullable Instant dueAt) {

    /** The field name under which the fingerprint is encrypted. */
    static final String FINGERPRINT = "FINGERPRINT";
}
