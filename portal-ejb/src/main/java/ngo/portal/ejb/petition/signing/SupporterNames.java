package ngo.portal.ejb.petition.signing;

import java.util.UUID;
import ngo.portal.ejb.vault.ObjectCipher;

/** Names of supporters who agreed to give the addressee of a petition their name. */
public final class SupporterNames {

    private SupporterNames() {}

    /** Decrypts a name that was encrypted for the petition's organisation when the signature was confirmed. */
    public static String open(ObjectCipher cipher, UUID signature, int generation, byte[] sealed) {
        return cipher.openText(signature, PendingText.NAME, generation, sealed);
    }
}
