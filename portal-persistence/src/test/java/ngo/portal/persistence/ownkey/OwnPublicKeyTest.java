package ngo.portal.persistence.ownkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.signature.Ed25519Parameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import ngo.portal.persistence.ownkey.KeyNotTaken.Reason;
import org.junit.jupiter.api.Test;

/** What the portal takes for the public half of an organisation's key, and why it takes nothing else. */
class OwnPublicKeyTest {

    private final OwnPrivateKey key = OwnPrivateKey.made();

    private static Reason refused(String text) {
        return catchThrowableOfType(KeyNotTaken.class, () -> OwnPublicKey.of(text))
                .reason();
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle made(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, TinkConfig2026.get());
    }

    @Test
    void oneOfThisKindIsTakenHoweverItIsWritten() throws Exception {
        String text = key.publicHalf().text();
        assertThat(OwnPublicKey.of(text.replace(",", " ,\n")).fingerprint())
                .isEqualTo(key.publicHalf().fingerprint())
                .matches("[0-9a-f]{64}");
        assertThat(OwnPublicKey.of(text.replace(",", " ,\n")).text()).isEqualTo(text);
    }

    @Test
    void anythingElseIsRefusedForWhatItIs() throws Exception {
        assertThat(refused("")).isEqualTo(Reason.EMPTY);
        assertThat(refused(" \n")).isEqualTo(Reason.EMPTY);
        assertThat(refused("x".repeat(OwnPublicKey.MAX_FILE_BYTES + 1))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("a letter")).isEqualTo(Reason.NO_KEYSET);
        assertThat(refused("{}")).isEqualTo(Reason.NO_KEYSET);
        assertThat(refused("[".repeat(8_000))).isEqualTo(Reason.NO_KEYSET);
        assertThat(refused("-----BEGIN PUBLIC KEY-----")).isEqualTo(Reason.NO_KEYSET);
        assertThat(refused(key.text())).isEqualTo(Reason.PRIVATE);
        assertThat(refused("-----BEGIN PRIVATE KEY-----")).isEqualTo(Reason.PRIVATE);
        assertThat(refused(text(made(PredefinedAeadParameters.AES256_GCM)))).isEqualTo(Reason.PRIVATE);
        assertThat(refused(text(made(Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX))
                        .getPublicKeysetHandle())))
                .isEqualTo(Reason.OTHER_TYPE);
        HpkeParameters other = HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build();
        assertThat(refused(text(made(other).getPublicKeysetHandle()))).isEqualTo(Reason.OTHER_TYPE);
        KeysetHandle two = KeysetHandle.newBuilder()
                .setConfiguration(TinkConfig2026.get())
                .addEntry(KeysetHandle.generateEntryFromParameters(OwnKeysets.PARAMETERS)
                        .withRandomId()
                        .makePrimary())
                .addEntry(KeysetHandle.generateEntryFromParameters(OwnKeysets.PARAMETERS)
                        .withRandomId())
                .build();
        assertThat(refused(text(two.getPublicKeysetHandle()))).isEqualTo(Reason.SEVERAL);
    }

    /** With such a point everybody knows the secret; it would seal nothing. */
    @Test
    void aPointOfASmallOrderIsNoKey() {
        String text = key.publicHalf().text();
        String value = text.replaceAll("(?s).*\"value\":\"([^\"]+)\".*", "$1");
        byte[] proto = Base64.getDecoder().decode(value);
        Arrays.fill(proto, proto.length - 32, proto.length, (byte) 0);
        assertThat(refused(text.replace(value, Base64.getEncoder().encodeToString(proto))))
                .isEqualTo(Reason.OTHER_TYPE);
    }

    @Test
    void whatIsRefusedIsNotRepeated() {
        assertThatCode(() -> OwnPublicKey.of("_PRIVATE\" planted"))
                .isInstanceOf(KeyNotTaken.class)
                .hasMessageNotContaining("planted")
                .hasNoCause();
    }
}
