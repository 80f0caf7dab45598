package ngo.portal.ejb.vault;

import java.util.UUID;

/**
 * One encrypted value.
 *
 * @param row the row it belongs to
 * @param generation of the key that decrypts it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only re-encrypted
public record SealedItem(UUID row, String field, int generation, byte[] sealed) {}
