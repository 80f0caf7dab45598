package ngo.portal.persistence.proof;

import java.util.Arrays;

/**
 * The head of a log: how many entries it has and the root over all of them (C2SP tlog-checkpoint).
 *
 * @param origin the log, by the name of its key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.write(root) + "\n";
    }

    /** The root as the text contains it. */
    public String rootText() {
        return Base64Text.write(root);
    }

    /**
     * Parses the text of a note.
     *
     * @throws ProofRefused if it is no head
     */
    public static Checkpoint of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES || lines[0].isEmpty()) {
            throw new ProofRefused("The head of the log is cut off.");
        }
        long size = Decimal.strict(lines[1], "The size of the log");
        if (Arrays.stream(lines, 0, lines.length - 1).anyMatch(String::isEmpty)) {
            throw new ProofRefused("The head of the log has empty lines.");
        }
        return new Checkpoint(lines[0], size, Base64Text.hash(lines[2], "The root of the log"));
    }
}
