package ngo.portal.persistence.petition.ownkey;

import java.util.UUID;

/**
 * A public key that was just uploaded.
 *
 * @param keyset as Tink writes it
 * @param mark authentication tag by which the portal later recognises that it accepted this key for this organisation
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
public record NewSupporterKey(UUID organisation, int number, String keyset, String fingerprint, byte[] mark) {}
