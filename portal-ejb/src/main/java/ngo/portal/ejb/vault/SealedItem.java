package ngo.portal.ejb.vault;

import java.util.UUID;

/**
 * One thing that is sealed.
 *
 * @param row the row it belongs to
 * @param generation of the key that opens it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sealed anew
public record SealedItem(UUID row, String field, int generation, byte[] sealed) {}
