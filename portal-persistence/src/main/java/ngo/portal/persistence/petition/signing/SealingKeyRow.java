package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * With what copies for an organisation are sealed that has a key of its own.
 *
 * @param number counts the keys of the organisation
 * @param keyset its public half, as Tink writes it
 * @param mark made when the portal took it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record SealingKeyRow(UUID organisation, int number, String keyset, byte[] mark) {}
