package ngo.portal.persistence.petition.desk;

import java.time.Instant;

/**
 * Several of the newest signatures that came from one place.
 *
 * @param mark by which the desk finds them
 */
public record SignatureGroupRow(Kind kind, String mark, int signatures, Instant newest) {

    /** What they have in common. */
    public enum Kind {
        ORIGIN,
        DOMAIN
    }
}
