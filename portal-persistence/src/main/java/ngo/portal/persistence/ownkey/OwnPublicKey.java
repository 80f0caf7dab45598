package ngo.portal.persistence.ownkey;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import ngo.portal.persistence.ownkey.KeyNotTaken.Reason;

/** The public half of an organisation's own key, which the portal receives: it seals for the organisation and opens nothing. */
public final class OwnPublicKey {

    /** The limit of a key file; a file of one key has less than a tenth of it. */
    public static final int MAX_FILE_BYTES = 8_192;

    private final KeysetHandle keyset;
    private final HybridEncrypt seal;
    private final String fingerprint;

    private OwnPublicKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.seal = keyset.getPrimitive(OwnKeysets.CONFIGURATION, HybridEncrypt.class);
        this.fingerprint = OwnKeysets.fingerprint(keyset);
    }

    /**
     * Reads a keyset of Tink in JSON, as {@code portal-open.jar new-key} writes it.
     *
     * @throws KeyNotTaken if it is anything else
     */
    public static OwnPublicKey of(String text) throws KeyNotTaken {
        if (text.isBlank()) {
            throw new KeyNotTaken(Reason.EMPTY);
        }
        if (text.length() > MAX_FILE_BYTES) {
            throw new KeyNotTaken(Reason.TOO_LARGE);
        }
        // This check comes before any parsing: a sender of a private key by mistake is informed of that, whatever kind
        // of key it is.
        if (text.contains("_PRIVATE\"") || text.contains("\"SYMMETRIC\"") || text.contains("PRIVATE KEY")) {
            throw new KeyNotTaken(Reason.PRIVATE);
        }
        return of(read(text));
    }

    private static KeysetHandle read(String text) throws KeyNotTaken {
        try {
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text, OwnKeysets.CONFIGURATION);
        } catch (GeneralSecurityException | RuntimeException damaged) {
            throw new KeyNotTaken(text.contains("type.googleapis.com/") ? Reason.OTHER_TYPE : Reason.NO_KEYSET);
        }
    }

    static OwnPublicKey of(KeysetHandle keyset) throws KeyNotTaken {
        if (keyset.size() != 1 || !keyset.getAt(0).getStatus().equals(KeyStatus.ENABLED)) {
            throw new KeyNotTaken(Reason.SEVERAL);
        }
        if (!keyset.getAt(0).getKey().getParameters().equals(OwnKeysets.PARAMETERS)) {
            throw new KeyNotTaken(Reason.OTHER_TYPE);
        }
        try {
            OwnPublicKey key = new OwnPublicKey(keyset);
            // Points of a small order look like keys, and nothing can be sealed with them.
            key.seal.encrypt(new byte[] {0}, new byte[0]);
            return key;
        } catch (GeneralSecurityException unusable) {
            throw new KeyNotTaken(Reason.OTHER_TYPE);
        }
    }

    /** The key in canonical form, whatever the file looked like. */
    public String text() {
        return OwnKeysets.always(
                () -> TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keyset, OwnKeysets.CONFIGURATION));
    }

    /** The fingerprint by which people identify the key; 64 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Seals a supporter, so that only the organisation can open the result. */
    public byte[] seal(OwnSupporter supporter) {
        return OwnKeysets.always(() -> seal.encrypt(supporter.padded(), OwnSupporter.about(supporter.id())));
    }
}
