package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A named Ed25519 public key that verifies signatures (the vkey of C2SP signed-note).
 *
 * @param kind what it signs: notes, or heads as a witness
 * @param raw 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text
public record VerifierKey(String name, byte kind, byte[] raw) {

    /** Marks a key that signs notes. */
    public static final byte NOTE = 1;

    /** Marks the key of a witness, which signs heads of logs with the time of seeing them. */
    public static final byte WITNESS = 4;

    private static final int LENGTH = 32;
    private static final int SIGNATURE = 64;
    private static final int ID = 4;

    /** The prefix of an Ed25519 key in the encoding that Java reads. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        requireName(name);
        if (raw.length != LENGTH) {
            throw new ProofRefused("The key of " + name + " has not the length of an Ed25519 key.");
        }
    }

    /** A key that signs notes. */
    public static VerifierKey ofNotes(String name, byte[] raw) {
        return new VerifierKey(name, NOTE, raw);
    }

    /**
     * Parses what {@link #text} has written.
     *
     * @throws ProofRefused if it is none, or was changed
     */
    public static VerifierKey of(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new ProofRefused("A key is not written as name+id+key.");
        }
        byte[] key = Base64Text.read(parts[2], "The key of " + parts[0]);
        if (key.length != LENGTH + 1 || (key[0] != NOTE && key[0] != WITNESS)) {
            throw new ProofRefused("The key of " + parts[0] + " is of no kind that is known here.");
        }
        VerifierKey read = new VerifierKey(parts[0], key[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(read.id()).equals(parts[1])) {
            throw new ProofRefused("The key of " + parts[0] + " does not fit its own id.");
        }
        return read;
    }

    static void requireName(String name) {
        boolean plain = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (!plain) {
            throw new ProofRefused("A key has no name, or one with spaces.");
        }
    }

    /** The first four bytes of a hash over name, kind and key. */
    public byte[] id() {
        byte[] hash = Merkle.sha256(name.getBytes(UTF_8), new byte[] {'\n', kind}, raw);
        return Arrays.copyOf(hash, ID);
    }

    /** Name, id and key, as policies contain them. */
    public String text() {
        byte[] key = new byte[LENGTH + 1];
        key[0] = kind;
        System.arraycopy(raw, 0, key, 1, LENGTH);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.write(key);
    }

    /** Whether the key has signed these bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noPointOrNoSignature) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
