package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text with its signatures (C2SP signed-note).
 *
 * @param text with the line feed at its end
 */
public record SignedNote(String text, List<Line> lines) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_LINES = 64;
    private static final int ID = 4;

    public SignedNote {
        lines = List.copyOf(lines);
    }

    /**
     * One signature line.
     *
     * @param name of the key
     * @param bytes four of its id, then those of the signature
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(String name, byte[] bytes) {

        /** The line of a key that has signed. */
        public static Line of(VerifierKey key, byte[] signature) {
            ByteBuffer both = ByteBuffer.allocate(ID + signature.length);
            return new Line(key.name(), both.put(key.id()).put(signature).array());
        }

        boolean isOf(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(Arrays.copyOf(bytes, ID), key.id());
        }

        byte[] signature() {
            return Arrays.copyOfRange(bytes, ID, bytes.length);
        }

        /** The line as a note contains it. */
        public String written() {
            return DASH + name + " " + Base64Text.write(bytes) + "\n";
        }
    }

    /**
     * Parses a note.
     *
     * @throws ProofRefused if it is none
     */
    public static SignedNote of(byte[] note) {
        return of(utf8(note));
    }

    /** Parses a note whose bytes were decoded already. */
    public static SignedNote of(String note) {
        if (note.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new ProofRefused("A signed note holds characters that none may hold.");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 >= note.length()) {
            throw new ProofRefused("A note is not signed.");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            lines.add(line(line));
        }
        if (lines.size() > MOST_LINES) {
            throw new ProofRefused("A note has more signatures than anybody reads.");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    private static Line line(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new ProofRefused("A line under a note is no signature.");
        }
        VerifierKey.requireName(parts[0]);
        byte[] bytes = Base64Text.read(parts[1], "A signature of " + parts[0]);
        if (bytes.length <= ID) {
            throw new ProofRefused("A signature of " + parts[0] + " is too short.");
        }
        return new Line(parts[0], bytes);
    }

    /** Decodes strict UTF-8. */
    static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new ProofRefused("A text is not in UTF-8.");
        }
    }

    /**
     * Whether this key has signed the note.
     *
     * @throws ProofRefused if a line claims so and does not verify
     */
    public boolean isSignedBy(VerifierKey key) {
        boolean signed = false;
        for (Line line : lines) {
            if (line.isOf(key)) {
                if (!key.verifies(text.getBytes(UTF_8), line.signature())) {
                    throw new ProofRefused("The signature of " + key.name() + " is wrong.");
                }
                signed = true;
            }
        }
        return signed;
    }

    /**
     * When a witness states to have seen this head, in seconds since 1970; absent where it has not signed.
     *
     * @throws ProofRefused if a line claims so and does not verify
     */
    public Optional<Long> seenBy(VerifierKey witness) {
        Optional<Long> seen = Optional.empty();
        for (Line line : lines) {
            if (line.isOf(witness)) {
                byte[] timed = line.signature();
                long time = timed.length > Long.BYTES ? ByteBuffer.wrap(timed).getLong() : -1;
                byte[] message = ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
                if (time < 0 || !witness.verifies(message, Arrays.copyOfRange(timed, Long.BYTES, timed.length))) {
                    throw new ProofRefused("The signature of the witness " + witness.name() + " is wrong.");
                }
                seen = Optional.of(time);
            }
        }
        return seen;
    }

    /** The note as it is sent and stored. */
    public String written() {
        StringBuilder out = new StringBuilder(text).append('\n');
        lines.forEach(line -> out.append(line.written()));
        return out.toString();
    }
}
