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
 * One object with its key, opened for an organisation that may read it. It seals and opens what belongs to the object, and
 * is kept no longer than the request lasts; those under which signatures of petitions are sealed a node keeps until they are past.
 */
public final class ObjectCipher {

    /** What a sealed field looks like inside; the next way of sealing is another number. */
    private static final int SCHEMA_VERSION = 1;

    private final UUID object;
    private final TreeMap<Integer, DataKey> keys;

    /** There is at least one key; while an object is sealed anew its rows are of two generations. */
    ObjectCipher(UUID object, Map<Integer, DataKey> keys) {
        this.object = object;
        this.keys = new TreeMap<>(keys);
    }

    /** The one that seals. It is stored beside whatever is sealed, which opens with that one alone. */
    public int generation() {
        return keys.lastKey();
    }

    /** Seals bytes as they are; how many there were can be seen. */
    public byte[] seal(UUID row, String field, byte[] plain) {
        Map.Entry<Integer, DataKey> newest = keys.lastEntry();
        return newest.getValue().seal(plain, about(newest.getKey(), row, field));
    }

    /** What was sealed for this very row, field and generation; anything else is {@link Unreadable}. */
    public byte[] open(UUID row, String field, int generation, byte[] sealed) {
        return opened(row, field, generation, sealed).orElseThrow(Unreadable::new);
    }

    /** The same, for whoever goes on without it. */
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

    /** Seals a text so that nobody sees how long it is. */
    public byte[] sealText(UUID row, String field, String text) {
        return seal(row, field, Padding.padded(text.getBytes(UTF_8)));
    }

    /** What {@code sealText} has sealed under the same row, field and generation; anything else fails as not authentic. */
    public String openText(UUID row, String field, int generation, byte[] sealed) {
        return new String(Padding.stripped(open(row, field, generation, sealed)), UTF_8);
    }

    /** The same bytes can stand nowhere else: not in another row, field or object, and not for another generation. */
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

    /** Says nothing, whoever asks: neither key nor object. */
    @Override
    public String toString() {
        return "ObjectCipher";
    }
}
