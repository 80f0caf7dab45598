package ngo.portal.persistence.petition.signing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data that belongs to the holder of a code.
 *
 * @param open whether it may still be confirmed
 * @param row by which it is sealed
 * @param signature by which its copies are sealed; the same until it is confirmed
 * @param ownPage whether the page is that of the petition's owner
 * @param object the object of the vault that opens it; absent once nothing is sealed any more
 * @param signedAgain whether somebody signed with this address once more before it was confirmed, so that the first input
 *         may come from a person who has no access to the mailbox
 * @param consents organisations that may write
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only opened
public record CodeRow(
        UUID petition,
        UUID owner,
        String slug,
        String title,
        String textLanguage,
        String fingerprint,
        boolean open,
        UUID row,
        UUID signature,
        UUID page,
        String pageAlias,
        boolean ownPage,
        String language,
        String country,
        String display,
        boolean confirmed,
        boolean invalidated,
        @Nullable UUID object,
        @Nullable Integer generation,
        byte @Nullable [] sealed,
        boolean signedAgain,
        List<UUID> consents) {}
