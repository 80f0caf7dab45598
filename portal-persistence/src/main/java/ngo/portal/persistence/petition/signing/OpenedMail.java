package ngo.portal.persistence.petition.signing;

import java.util.List;

/**
 * What the mail courier has found after opening a sealed mail.
 *
 * @param mails hashes of the address in its petition, in each spelling in which the row may have been written
 * @param code hash of the code
 * @param address hash of the address in all petitions, of 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
public record OpenedMail(List<byte[]> mails, byte[] code, byte[] address) {}
