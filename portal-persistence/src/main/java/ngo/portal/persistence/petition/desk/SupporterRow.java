package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lets an organisation write to them, or did. Who it is stays sealed for that organisation.
 *
 * @param wording number of what they agreed to
 * @param object the object of the vault that opens it; absent once it was taken back, and where the organisation alone opens it
 * @param ownKey fingerprint of the organisation's own key with which it is sealed; absent where the vault opens it
 * @param takenBackAt from when on nobody may write any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SupporterRow(
        UUID signature,
        int wording,
        @Nullable UUID object,
        @Nullable Integer generation,
        @Nullable String ownKey,
        byte @Nullable [] sealed,
        Instant givenAt,
        @Nullable Instant takenBackAt) {}
