package ngo.portal.persistence.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that an entry is in a log under a head, for a verifier who has the log's key (C2SP tlog-proof). The proof
 * contains the entry.
 *
 * @param path from beside the leaf up to below the root
 * @param head the signed head
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TlogProof(byte[] entry, long index, List<byte[]> path, SignedNote head) {

    /** The first line of each proof. */
    static final String FIRST = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public TlogProof {
        path = List.copyOf(path);
    }

    /**
     * Parses what {@link #written} has written.
     *
     * @throws ProofRefused if it is none
     */
    public static TlogProof of(byte[] file) {
        String text = SignedNote.utf8(file);
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
        if (lines.length < 3 || !lines[0].equals(FIRST) || !lines[1].startsWith(EXTRA) || !lines[2].startsWith(INDEX)) {
            throw new ProofRefused("A proof does not begin as one.");
        }
        List<byte[]> path = new ArrayList<>();
        for (int i = 3; i < lines.length; i++) {
            path.add(Base64Text.hash(lines[i], "A hash on the way to the root"));
        }
        return new TlogProof(
                Base64Text.read(lines[1].substring(EXTRA.length()), "The entry of a proof"),
                Decimal.strict(lines[2].substring(INDEX.length()), "The number of an entry"),
                path,
                SignedNote.of(text.substring(end + 2)));
    }

    /** The proof as a file. */
    public String written() {
        StringBuilder out = new StringBuilder(FIRST).append('\n');
        out.append(EXTRA).append(Base64Text.write(entry)).append('\n');
        out.append(INDEX).append(index).append('\n');
        path.forEach(hash -> out.append(Base64Text.write(hash)).append('\n'));
        return out.append('\n').append(head.written()).toString();
    }

    /**
     * The head, which contains the entry.
     *
     * @throws ProofRefused if it does not
     */
    public Checkpoint requireIncluded() {
        Checkpoint checkpoint = Checkpoint.of(head.text());
        byte[] root = Merkle.rootOf(Merkle.leaf(entry), index, checkpoint.size(), path);
        if (!MessageDigest.isEqual(root, checkpoint.root())) {
            throw new ProofRefused("Entry " + index + " is not in the log: its path leads to another root.");
        }
        return checkpoint;
    }
}
