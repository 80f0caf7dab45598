package ngo.portal.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/**
 * Generates, wraps and unwraps keys. Every stored key is sealed under the key-encryption key together with its owner, so
 * that an attacker who can only write to the key database can neither read a key, nor exchange keys, nor add one of their
 * own.
 */
public final class KeyWrapper {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyWrap master;

    public KeyWrapper(KeyWrap master) {
        this.master = master;
    }

    /** Makes a new pair of keys for an organisation, at random. */
    public SealedPair pair(UUID organisation, int number) {
        KeyPair made = KeyPair.made();
        return new SealedPair(
                number,
                master.seal(made.publicHalf().bytes(), publicHalf(organisation, number)),
                master.seal(made.bytes(), privateHalf(organisation, number)));
    }

    /** The same pair, sealed under the newest key-encryption key. */
    public SealedPair resealed(UUID organisation, SealedPair pair) throws GeneralSecurityException {
        byte[] publicHalf = publicHalf(organisation, pair.number());
        byte[] privateHalf = privateHalf(organisation, pair.number());
        return new SealedPair(
                pair.number(),
                master.seal(master.open(pair.publicKey(), publicHalf), publicHalf),
                master.seal(master.open(pair.secret(), privateHalf), privateHalf));
    }

    /** Wraps a data key for the reader of the context, who owns this public half. */
    public byte[] wrap(WrapContext context, DataKey key, byte[] publicKey) throws GeneralSecurityException {
        PublicKey half = PublicKey.of(master.open(publicKey, publicHalf(context.reader(), context.readerKey())));
        return master.seal(half.wrap(key, context.about()), context.about());
    }

    /** Unwraps what was wrapped for this context, with the reader's private half. */
    public DataKey unwrap(WrapContext context, byte[] wrapped, byte[] secret) throws GeneralSecurityException {
        KeyPair pair = KeyPair.of(master.open(secret, privateHalf(context.reader(), context.readerKey())));
        return pair.unwrap(master.open(wrapped, context.about()), context.about());
    }

    /** Whether both halves of a pair open, and belong together. */
    public boolean opens(UUID organisation, SealedPair pair) {
        try {
            byte[] half = master.open(pair.publicKey(), publicHalf(organisation, pair.number()));
            KeyPair whole = KeyPair.of(master.open(pair.secret(), privateHalf(organisation, pair.number())));
            return Arrays.equals(half, whole.publicHalf().bytes());
        } catch (GeneralSecurityException changed) {
            return false;
        }
    }

    /** Makes a secret of 32 bytes for a purpose of the installation, sealed so that it opens for no other. */
    public InstallationSecretRow secret(String purpose, int number) {
        byte[] made = new byte[SECRET_BYTES];
        RANDOM.nextBytes(made);
        return new InstallationSecretRow(number, master.seal(made, installation(purpose, number)));
    }

    /** Opens a secret that was sealed for this purpose. */
    public byte[] secret(String purpose, InstallationSecretRow secret) throws GeneralSecurityException {
        return master.open(secret.sealed(), installation(purpose, secret.number()));
    }

    /** The same secret, sealed under the newest key-encryption key. */
    public InstallationSecretRow resealed(String purpose, InstallationSecretRow secret)
            throws GeneralSecurityException {
        byte[] about = installation(purpose, secret.number());
        return new InstallationSecretRow(secret.number(), master.seal(master.open(secret.sealed(), about), about));
    }

    private static byte[] installation(String purpose, int number) {
        return ("installation|" + purpose + "|" + number).getBytes(UTF_8);
    }

    private static byte[] publicHalf(UUID organisation, int number) {
        return ("public|" + organisation + "|" + number).getBytes(UTF_8);
    }

    private static byte[] privateHalf(UUID organisation, int number) {
        return ("secret|" + organisation + "|" + number).getBytes(UTF_8);
    }
}
