package ngo.portal.ejb.petition.signing;

import java.util.UUID;
import ngo.portal.ejb.vault.ObjectCipher;

/** Names of those who let the addressee of a petition know theirs. */
public final class SupporterNames {

    private SupporterNames() {}

    /** Opens a name that was sealed for the petition's organisation when the signature was confirmed. */
    public static String open(ObjectCipher cipher, UUID signature, int generation, byte[] sealed) {
        return cipher.openText(signature, PendingText.NAME, generation, sealed);
    }
}
