package ngo.portal.persistence.funding.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose agreement is wanted before a request is handed in.
 *
 * @param signedVersion the version to which they have agreed; absent while they have not
 */
public record SignOffRow(String subject, String name, @Nullable Long signedVersion, @Nullable Instant signedAt) {

    /** They have agreed to it as it stands now. */
    public boolean holdsFor(long version) {
        return signedVersion != null && signedVersion == version;
    }
}
