package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.signing.SignatureDisplay;

/**
 * An unconfirmed signature that waits for the desk before anybody is mailed. Who it is stays sealed.
 *
 * @param id at the desk alone; what is confirmed carries another to the names and copies that are taken along
 * @param origin mark of the network
 * @param domain mark of the mail domain; empty for a large provider
 * @param risk signs of abuse: a passing mailbox counts three, each other one
 */
public record HeldRow(
        UUID id,
        UUID page,
        String country,
        String language,
        SignatureDisplay display,
        String origin,
        String domain,
        int risk,
        Instant signedAt) {

    /** What a passing mailbox alone is worth; also in R__29. */
    public static final int RISK_OF_A_PASSING_MAILBOX = 3;

    /** Why it is held. */
    public enum Reason {
        /** The address is of a provider of mailboxes that last for minutes. */
        PASSING_MAILBOX,
        /** Very many came from one mail domain. */
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
