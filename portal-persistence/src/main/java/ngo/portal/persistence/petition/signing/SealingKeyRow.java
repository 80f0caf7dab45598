package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * The public key with which copies are sealed for an organisation that has a key of its own.
 *
 * @param number counts the keys of the organisation
 * @param keyset its public half, as Tink writes it
 * @param mark authentication tag, made when the portal accepted it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record SealingKeyRow(UUID organisation, int number, String keyset, byte[] mark) {}
