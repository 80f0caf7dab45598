package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.signing.SignatureDisplay;

/**
 * An unconfirmed signature that waits for the desk before its confirmation mail is sent. The person stays sealed.
 *
 * @param id at the desk alone; once confirmed, names and exported copies carry another
 * @param origin mark of the network
 * @param domain mark of the mail domain; empty for a large provider
 * @param risk score of the signs of abuse: a disposable mailbox counts three, each other sign one
 */
public record HeldSignatureRow(
        UUID id,
        UUID page,
        String country,
        String language,
        SignatureDisplay display,
        String origin,
        String domain,
        int risk,
        Instant signedAt) {

    /** The score of a disposable mailbox alone; also in R__29. */
    public static final int RISK_OF_A_PASSING_MAILBOX = 3;

    /** The reasons for holding a signature. */
    public enum Reason {
        /** The address belongs to a provider of disposable mailboxes. */
        PASSING_MAILBOX,
        /** Very many signatures came from one mail domain. */
        CROWDED_DOMAIN
    }

    public Reason reason() {
        return risk >= RISK_OF_A_PASSING_MAILBOX ? Reason.PASSING_MAILBOX : Reason.CROWDED_DOMAIN;
    }

    /** Further signs: an odd name, a browser that names no language. */
    public int otherSigns() {
        return risk >= RISK_OF_A_PASSING_MAILBOX ? risk - RISK_OF_A_PASSING_MAILBOX : risk;
    }
}
