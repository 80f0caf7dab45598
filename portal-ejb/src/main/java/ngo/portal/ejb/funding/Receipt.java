package ngo.portal.ejb.funding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is given for a request that was handed in.
 *
 * @param fingerprint SHA-256 of all that was sent; the same words make the same one
 * @param dueAt until when the funder has promised to answer
 */
public record Receipt(String caseCode, Instant at, String fingerprint, @Nullable Instant dueAt) {

    /** The name under which the fingerprint is sealed. */
    static final String FINGERPRINT = "FINGERPRINT";
}
