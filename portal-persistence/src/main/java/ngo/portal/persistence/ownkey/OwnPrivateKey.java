package ngo.portal.persistence.ownkey;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** The private half of an organisation's own key, which never leaves the organisation. No class of the portal uses it. */
final class OwnPrivateKey {

    private final KeysetHandle keyset;
    private final HybridDecrypt open;
    private final OwnPublicKey publicHalf;

    private OwnPrivateKey(KeysetHandle keyset) throws GeneralSecurityException, KeyNotTaken {
        this.keyset = keyset;
        this.publicHalf = OwnPublicKey.of(keyset.getPublicKeysetHandle());
        this.open = keyset.getPrimitive(OwnKeysets.CONFIGURATION, HybridDecrypt.class);
    }

    /** Makes a new key at random. */
    static OwnPrivateKey made() {
        return OwnKeysets.always(() -> {
            try {
                return new OwnPrivateKey(KeysetHandle.generateNew(OwnKeysets.PARAMETERS, OwnKeysets.CONFIGURATION));
            } catch (KeyNotTaken impossible) {
                throw new GeneralSecurityException(impossible);
            }
        });
    }

    /** Parses what {@link #text} has written; empty for anything else. */
    static Optional<OwnPrivateKey> of(String text) {
        try {
            return Optional.of(new OwnPrivateKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    text, OwnKeysets.CONFIGURATION, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException | KeyNotTaken | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The key itself, to be written where nobody else can read it. */
    String text() {
        return OwnKeysets.always(() -> TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, OwnKeysets.CONFIGURATION, InsecureSecretKeyAccess.get()));
    }

    OwnPublicKey publicHalf() {
        return publicHalf;
    }

    /** Opens the supporter with this id; empty if it was sealed for another key or another id, or was changed. */
    Optional<OwnSupporter> open(String id, byte[] sealed) {
        try {
            return OwnSupporter.of(open.decrypt(sealed, OwnSupporter.about(id)));
        } catch (GeneralSecurityException | RuntimeException changed) {
            return Optional.empty();
        }
    }
}
