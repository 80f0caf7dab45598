package ngo.portal.persistence.funding.sealed;

/** Bytes that say nothing without their key. */
public final class Ciphertext {

    private final byte[] bytes;

    public Ciphertext(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Ciphertext";
    }
}
