package ngo.portal.ejb.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.vault.DataKey;

/**
 * The cipher of one vault object with its key, decrypted for an organisation that may read it. It encrypts and decrypts the
 * data of the object and lives only as long as the request; ciphers for signatures of petitions are cached on a node until
 * they expire.
 */
public final class ObjectCipher {

    /** Version of the plaintext format of an encrypted field. */
    private static final int SCHEMA_VERSION = 1;

    private final UUID object;
    private final TreeMap<Integer, DataKey> keys;

    /** Has at least one key; during a re-encryption the rows have two generations. */
    ObjectCipher(UUID object, Map<Integer, DataKey> keys) {
        this.object = object;
        this.keys = new TreeMap<>(keys);
    }

    /** The generation of the key that encrypts. It is stored beside each encrypted value, which only this key decrypts. */
    public int generation() {
        return keys.lastKey();
    }

    /** Encrypts bytes without padding; their length is visible. */
    public byte[] seal(UUID row, String field, byte[] plain) {
        Map.Entry<Integer, DataKey> newest = keys.lastEntry();
        return newest.getValue().seal(plain, about(newest.getKey(), row, field));
    }

    /** Decrypts a value of exactly this row, field and generation; throws {@link Unreadable} for any other. */
    public byte[] open(UUID row, String field, int generation, byte[] sealed) {
        return opened(row, field, generation, sealed).orElseThrow(Unreadable::new);
    }

    /** The same, absent for a value that cannot be decrypted, for callers that continue without it. */
    Optional<byte[]> opened(UUID row, String field, int generation, byte[] sealed) {
        DataKey key = keys.get(generation);
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.open(sealed, about(generation, row, field)));
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    /** Encrypts a text with padding, which hides its length. */
    public byte[] sealText(UUID row, String field, String text) {
        return seal(row, field, Padding.padded(text.getBytes(UTF_8)));
    }

    /** Decrypts a result of {@code sealText} for the same row, field and generation; any other value fails authentication. */
    public String openText(UUID row, String field, int generation, byte[] sealed) {
        return new String(Padding.stripped(open(row, field, generation, sealed)), UTF_8);
    }

    /** The associated data that bind a ciphertext to its place: it cannot be moved to another row, field, object or generation. */
    private byte[] about(int generation, UUID row, String field) {
        if (field.indexOf('|') >= 0) {
            throw new IllegalArgumentException("the name of a field holds no |");
        }
        return String.join(
                        "|",
                        object.toString(),
                        Integer.toString(generation),
                        row.toString(),
                        field,
                        "" + SCHEMA_VERSION)
                .getBytes(UTF_8);
    }

    /** Omits key and object. */
    @Override
    public String toString() {
        return "ObjectCipher";
    }
}
