package ngo.portal.persistence.petition.desk;

import java.time.Instant;

/**
 * A group of recent signatures that came from one source.
 *
 * @param mark by which the desk finds them
 */
public record SignatureGroupRow(Kind kind, String mark, int signatures, Instant newest) {

    /** What the signatures of the group have in common. */
    public enum Kind {
        ORIGIN,
        DOMAIN
    }
}
