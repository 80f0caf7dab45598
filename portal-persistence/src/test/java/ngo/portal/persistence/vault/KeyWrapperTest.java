package ngo.portal.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that was wrapped for somebody opens for them, where it belongs, and nowhere else. */
class KeyWrapperTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID READER = UUID.randomUUID();
    private static final UUID OBJECT = UUID.randomUUID();
    private static final WrapContext PLACE = new WrapContext(OWNER, OBJECT, 1, READER, 1);
    private static final byte[] WORDS = "words".getBytes(UTF_8);
    private static final byte[] ABOUT = "about".getBytes(UTF_8);

    private final MasterKeys master = MasterKeys.made();
    private final KeyWrapper wrapper = new KeyWrapper(master);
    private final SealedPair pair = wrapper.pair(READER, 1);
    private final DataKey key = DataKey.made();

    @Test
    void whatIsWrappedOpensForItsReader() throws GeneralSecurityException {
        byte[] wrapped = wrapper.wrap(PLACE, key, pair.publicKey());

        DataKey opened = wrapper.unwrap(PLACE, wrapped, pair.secret());

        assertThat(opened.open(key.seal(WORDS, ABOUT), ABOUT)).isEqualTo(WORDS);
    }

    static Stream<WrapContext> elsewhere() {
        return Stream.of(
                new WrapContext(UUID.randomUUID(), OBJECT, 1, READER, 1),
                new WrapContext(OWNER, UUID.randomUUID(), 1, READER, 1),
                new WrapContext(OWNER, OBJECT, 2, READER, 1));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void inAnotherPlaceAWrapDoesNotOpen(WrapContext context) throws GeneralSecurityException {
        byte[] wrapped = wrapper.wrap(PLACE, key, pair.publicKey());

        assertRefused(() -> wrapper.unwrap(context, wrapped, pair.secret()));
    }

    @Test
    void anotherReaderDoesNotOpenIt() throws GeneralSecurityException {
        byte[] wrapped = wrapper.wrap(PLACE, key, pair.publicKey());
        UUID other = UUID.randomUUID();
        SealedPair others = wrapper.pair(other, 1);

        assertRefused(() -> wrapper.unwrap(PLACE, wrapped, others.secret()));
        assertRefused(() -> wrapper.unwrap(new WrapContext(OWNER, OBJECT, 1, other, 1), wrapped, others.secret()));
    }

    /** Who can only write to the database of keys brings a pair of their own, and wants to be wrapped for. */
    @Test
    void nobodyIsWrappedForWithAKeyThatWasNotSealedHere() {
        SealedPair foreign = new KeyWrapper(MasterKeys.made()).pair(READER, 1);
        SealedPair another = wrapper.pair(UUID.randomUUID(), 1);

        assertRefused(() -> wrapper.wrap(PLACE, key, foreign.publicKey()));
        assertRefused(() -> wrapper.wrap(PLACE, key, another.publicKey()));
        assertRefused(() -> wrapper.wrap(PLACE, key, KeyPair.made().publicHalf().bytes()));
    }

    /** The public half alone is enough to wrap, but not for a wrap that anybody takes. */
    @Test
    void aWrapThatWasMadePastThePortalDoesNotOpen() throws GeneralSecurityException {
        byte[] half = master.open(pair.publicKey(), ("public|" + READER + "|1").getBytes(UTF_8));
        byte[] planted = PublicKey.of(half).wrap(DataKey.made(), PLACE.about());

        assertRefused(() -> wrapper.unwrap(PLACE, planted, pair.secret()));
    }

    @Test
    void withoutTheKeyEncryptionKeyNothingOpens() throws GeneralSecurityException {
        byte[] wrapped = wrapper.wrap(PLACE, key, pair.publicKey());

        assertRefused(() -> new KeyWrapper(MasterKeys.made()).unwrap(PLACE, wrapped, pair.secret()));
    }

    @Test
    void aRenewedKeyStillOpensWhatTheOldOneSealed() throws GeneralSecurityException {
        byte[] old = master.seal(WORDS, ABOUT);
        MasterKeys renewed = MasterKeys.of(master.renewed().text());

        assertThat(renewed.open(old, ABOUT)).isEqualTo(WORDS);
        byte[] fresh = renewed.seal(WORDS, ABOUT);
        assertRefused(() -> master.open(fresh, ABOUT));
        assertThat(renewed.newest(1).open(fresh, ABOUT)).isEqualTo(WORDS);
        assertRefused(() -> renewed.newest(1).open(old, ABOUT));
        assertThat(renewed.renewed().newest(2).count()).isEqualTo(2);
    }

    @Test
    void aPairIsResealedUnderTheNewestKeyAndStaysTheSame() throws GeneralSecurityException {
        byte[] wrapped = wrapper.wrap(PLACE, key, pair.publicKey());
        MasterKeys renewed = master.renewed();
        SealedPair again = new KeyWrapper(renewed).resealed(READER, pair);

        assertThat(new KeyWrapper(renewed.newest(1)).opens(READER, again)).isTrue();
        assertThat(new KeyWrapper(renewed.newest(1)).opens(READER, pair)).isFalse();
        assertThat(new KeyWrapper(renewed).unwrap(PLACE, wrapped, again.secret()))
                .isNotNull();
    }

    @Test
    void halvesThatDoNotBelongTogetherAreNoPair() {
        SealedPair second = wrapper.pair(READER, 1);

        assertThat(wrapper.opens(READER, pair)).isTrue();
        assertThat(wrapper.opens(READER, new SealedPair(1, pair.publicKey(), second.secret())))
                .isFalse();
        assertThat(wrapper.opens(UUID.randomUUID(), pair)).isFalse();
        assertThat(wrapper.opens(READER, new SealedPair(2, pair.publicKey(), pair.secret())))
                .isFalse();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(GeneralSecurityException.class);
    }
}
