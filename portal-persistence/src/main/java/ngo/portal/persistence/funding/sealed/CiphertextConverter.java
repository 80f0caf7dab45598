package ngo.portal.persistence.funding.sealed;

import jakarta.persistence.AttributeConverter;

/** Sealed bytes as a column holds them. */
class CiphertextConverter implements AttributeConverter<Ciphertext, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(Ciphertext sealed) {
        return sealed.bytes();
    }

    @Override
    public Ciphertext convertToEntityAttribute(byte[] column) {
        return new Ciphertext(column);
    }
}
