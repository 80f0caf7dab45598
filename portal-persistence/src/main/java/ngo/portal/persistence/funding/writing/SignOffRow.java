package ngo.portal.persistence.funding.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person whose agreement is required before a request is submitted.
 *
 * @param signedVersion the version to which they have agreed; absent while they have not
 */
public record SignOffRow(String subject, String name, @Nullable Long signedVersion, @Nullable Instant signedAt) {

    /** Whether they have agreed to the present version. */
    public boolean holdsFor(long version) {
        return signedVersion != null && signedVersion == version;
    }
}
