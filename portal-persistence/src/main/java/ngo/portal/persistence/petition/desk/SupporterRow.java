package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supporter who lets an organisation write to them, or once did. Name and address stay sealed for that organisation.
 *
 * @param wording number of the wording they agreed to
 * @param object the object of the vault that opens it; absent once consent was withdrawn, and where the organisation alone
 *         opens it
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
