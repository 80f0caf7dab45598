package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The promise that a signature will be in the log, signed with the log's key when the signature was confirmed. A supporter
 * who has one and gets no receipt can prove that a signature was left out.
 *
 * @param day on which it was confirmed, in UTC; midnight may pass meanwhile, so it is in the entry of that day or of the
 *         next one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Promise(String petition, String fingerprint, byte[] commitment, String day) {

    /** The first line of each promise. No head of a log begins with it, so that neither is mistaken for the other. */
    public static final String FIRST = "coalition-portal/petition-promise/v1";

    /** The text that is signed. */
    public String text() {
        return FIRST + "\npetition " + petition + "\nfingerprint " + fingerprint + "\ncommitment "
                + Base64Text.write(commitment) + "\nday " + day + "\n";
    }

    /**
     * Parses a signed promise.
     *
     * @throws ProofRefused if it is none
     */
    static Promise of(SignedNote note) {
        LogEntry lines = LogEntry.of(note.written().getBytes(UTF_8), 0);
        Promise promise = new Promise(
                lines.value("petition"),
                lines.value("fingerprint"),
                Base64Text.hash(lines.value("commitment"), "The commitment of a promise"),
                lines.value("day"));
        if (!promise.text().equals(note.text())) {
            throw new ProofRefused("A promise is not written as it should be.");
        }
        return promise;
    }
}
