package ngo.portal.persistence.funding.sealed;

import jakarta.persistence.AttributeConverter;

/** Converts sealed bytes to a column. */
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
