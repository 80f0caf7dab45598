package ngo.portal.persistence.vault;

/**
 * A secret of the installation as it is stored, sealed under the key-encryption key.
 *
 * @param number counts the secrets of this purpose
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only opened
public record InstallationSecretRow(int number, byte[] sealed) {}
