package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lets an organisation write to them, or did. Who it is stays sealed for that organisation.
 *
 * @param wording number of what they agreed to
 * @param batch the object of the vault that opens it; absent once it was taken back
 * @param takenBackAt from when on nobody may write any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SupporterRow(
        UUID signature,
        int wording,
        @Nullable UUID batch,
        @Nullable Integer generation,
        byte @Nullable [] sealed,
        Instant givenAt,
        @Nullable Instant takenBackAt) {}
