package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;

/** Why and by whom a version of a text was made. */
public record NewVersion(ChangeClass changeClass, String note, UUID authorOrganisation, String authorName, Instant at) {

    /** The version of an author who has changed the text. */
    public static NewVersion drafted(UUID organisation, String name, Instant at) {
        return new NewVersion(ChangeClass.DRAFTED, "", organisation, name, at);
    }
}
