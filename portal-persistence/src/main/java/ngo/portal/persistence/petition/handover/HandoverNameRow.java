package ngo.portal.persistence.petition.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supporter who lets the addressee know their name.
 *
 * @param name in the clear where the public may read it anyway; empty where it is sealed
 * @param object the object of the vault under which it is sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only opened
public record HandoverNameRow(
        UUID id,
        String country,
        String name,
        @Nullable UUID object,
        @Nullable Integer generation,
        byte @Nullable [] sealed) {}
