package ngo.portal.ejb.petition.ownkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import ngo.portal.persistence.ownkey.KeyNotTaken;
import ngo.portal.persistence.ownkey.OwnPublicKey;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyRefused;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyRefused.Reason;

/** An uploaded file with the public half of a key. */
final class UploadedKey {

    private UploadedKey() {}

    /** Parses the key; the refusal of anything else repeats no content of the file. */
    static OwnPublicKey of(byte[] file) {
        if (file.length > OwnPublicKey.MAX_FILE_BYTES) {
            throw new SupporterKeyRefused(Reason.TOO_LARGE);
        }
        try {
            return OwnPublicKey.of(new String(file, UTF_8));
        } catch (KeyNotTaken refused) {
            throw new SupporterKeyRefused(
                    switch (refused.reason()) {
                        case EMPTY -> Reason.EMPTY;
                        case TOO_LARGE -> Reason.TOO_LARGE;
                        case NO_KEYSET -> Reason.NO_KEYSET;
                        case PRIVATE -> Reason.PRIVATE;
                        case OTHER_TYPE -> Reason.OTHER_TYPE;
                        case SEVERAL -> Reason.SEVERAL;
                    });
        }
    }
}
