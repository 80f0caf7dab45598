package ngo.portal.persistence.proof;

import java.util.Base64;

/** Base64 in its canonical form: two different texts never decode to the same bytes. */
final class Base64Text {

    private Base64Text() {}

    static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Decodes a text.
     *
     * @throws ProofRefused if it is not in that form
     */
    static byte[] read(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (write(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // The same message as for text in another form.
        }
        throw new ProofRefused(what + " is not written as it should be.");
    }

    /** Decodes a hash of 32 bytes. */
    static byte[] hash(String text, String what) {
        byte[] bytes = read(text, what);
        if (bytes.length != Merkle.HASH) {
            throw new ProofRefused(what + " has not the length of a hash.");
        }
        return bytes;
    }
}
