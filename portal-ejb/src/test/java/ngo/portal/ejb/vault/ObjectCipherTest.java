package ngo.portal.ejb.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.vault.DataKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed opens where it belongs and nowhere else. */
class ObjectCipherTest {

    private static final UUID OBJECT = UUID.randomUUID();
    private static final UUID ROW = UUID.randomUUID();
    private static final String TEXT = "Names of the three who have to leave";

    private final DataKey key = DataKey.made();
    private final ObjectCipher cipher = new ObjectCipher(OBJECT, Map.of(1, key));
    private final byte[] sealed = cipher.sealText(ROW, "need", TEXT);

    @Test
    void whatWasSealedOpensWhereItBelongs() {
        assertThat(cipher.openText(ROW, "need", 1, sealed)).isEqualTo(TEXT);
        assertThat(cipher.open(ROW, "file", 1, cipher.seal(ROW, "file", new byte[] {1, 0, 0})))
                .containsExactly(1, 0, 0);
    }

    @Test
    void inAnotherRowItIsUnreadable() {
        assertUnreadable(cipher, UUID.randomUUID(), "need", 1, sealed);
    }

    @Test
    void inAnotherFieldItIsUnreadable() {
        assertUnreadable(cipher, ROW, "risk", 1, sealed);
    }

    @Test
    void inAnotherObjectItIsUnreadableEvenWithTheSameKey() {
        assertUnreadable(new ObjectCipher(UUID.randomUUID(), Map.of(1, key)), ROW, "need", 1, sealed);
    }

    @Test
    void asAnotherGenerationItIsUnreadableEvenWithTheSameKey() {
        assertUnreadable(new ObjectCipher(OBJECT, Map.of(1, key, 2, key)), ROW, "need", 2, sealed);
    }

    @Test
    void ofAGenerationThatTheReaderDoesNotHaveItIsUnreadable() {
        assertUnreadable(cipher, ROW, "need", 2, sealed);
    }

    @Test
    void withAnotherKeyItIsUnreadable() {
        assertUnreadable(new ObjectCipher(OBJECT, Map.of(1, DataKey.made())), ROW, "need", 1, sealed);
    }

    /** A new sealing format increments the schema number, so that data with the old number is not read as the new format. */
    @Test
    void inAnotherSchemaItIsUnreadable() {
        byte[] next = key.seal(
                Padding.padded(TEXT.getBytes(UTF_8)),
                String.join("|", OBJECT.toString(), "1", ROW.toString(), "need", "2")
                        .getBytes(UTF_8));
        byte[] same = key.seal(
                Padding.padded(TEXT.getBytes(UTF_8)),
                String.join("|", OBJECT.toString(), "1", ROW.toString(), "need", "1")
                        .getBytes(UTF_8));

        assertUnreadable(cipher, ROW, "need", 1, next);
        assertThat(cipher.openText(ROW, "need", 1, same)).isEqualTo(TEXT);
    }

    @Test
    void aSingleBitThatWasTurnedMakesItUnreadable() {
        IntStream.range(0, sealed.length).forEach(place -> {
            byte[] turned = sealed.clone();
            turned[place] ^= 1;
            assertUnreadable(cipher, ROW, "need", 1, turned);
        });
    }

    @Test
    void theNewestGenerationSealsAndTheOldOnesStillOpen() {
        ObjectCipher both = new ObjectCipher(OBJECT, Map.of(1, key, 2, DataKey.made()));

        assertThat(both.generation()).isEqualTo(2);
        assertThat(both.openText(ROW, "need", 1, sealed)).isEqualTo(TEXT);
        assertThat(both.openText(ROW, "need", 2, both.sealText(ROW, "need", TEXT)))
                .isEqualTo(TEXT);
        assertUnreadable(cipher, ROW, "need", 1, both.sealText(ROW, "need", TEXT));
    }

    @Test
    void theLengthOfATextIsNotSeen() {
        assertThat(Stream.of("", "no", TEXT, "x".repeat(255))
                        .map(text -> cipher.sealText(ROW, "need", text).length)
                        .distinct())
                .hasSize(1);
        assertThat(cipher.sealText(ROW, "need", "x".repeat(256))).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 1023, 1024, 4095, 4096, 16383, 16384, 65535, 65536, 131071, 131072})
    void everyLengthComesBackAsItWas(int length) {
        String text = "\u0000".repeat(length);

        assertThat(cipher.openText(ROW, "need", 1, cipher.sealText(ROW, "need", text)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 300, 5000, 70000, 140000})
    void aPaddedTextHasOneOfTheFewLengths(int length) {
        int padded = Padding.padded(new byte[length]).length;

        assertThat(padded == 256 || padded == 1024 || padded == 16384 || padded % 65536 == 0)
                .isTrue();
        assertThat(padded).isGreaterThan(length);
    }

    @Test
    void whatWasNeverPaddedIsUnreadableAsText() {
        byte[] bytes = cipher.seal(ROW, "need", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> cipher.openText(ROW, "need", 1, bytes)).isInstanceOf(Unreadable.class);
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        assertThat(cipher.sealText(ROW, "need", TEXT)).isNotEqualTo(sealed);
    }

    @Test
    void itSaysNothingOfWhatItHolds() {
        assertThat(cipher).hasToString("ObjectCipher");
    }

    private static void assertUnreadable(ObjectCipher cipher, UUID row, String field, int generation, byte[] sealed) {
        assertThatThrownBy(() -> cipher.openText(row, field, generation, sealed))
                .isInstanceOf(Unreadable.class);
    }
}
