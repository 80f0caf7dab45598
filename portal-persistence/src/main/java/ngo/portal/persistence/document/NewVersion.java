package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;

/** Why and by whom a text became a version. */
public record NewVersion(ChangeClass changeClass, String note, UUID authorOrganisation, String authorName, Instant at) {

    /** Somebody has written on it. */
    public static NewVersion drafted(UUID organisation, String name, Instant at) {
        return new NewVersion(ChangeClass.DRAFTED, "", organisation, name, at);
    }
}
