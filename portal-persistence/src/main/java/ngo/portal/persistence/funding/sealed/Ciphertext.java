package ngo.portal.persistence.funding.sealed;

/** Encrypted bytes. */
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
