package ngo.portal.persistence.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log entry of one day of a petition.
 *
 * @param reasons the causes for which signatures were removed, with the number of each; together as many as were removed
 * @param total mailboxes that were confirmed and count, at the end of the day
 * @param paper how many count on paper then
 * @param previous the position of the day before; empty for the first
 */
public record PetitionDay(
        String petition,
        String day,
        Map<String, Tree> trees,
        String reasons,
        long paperAdded,
        long paperTaken,
        long total,
        long paper,
        String previous) {

    public static final String TYPE = "petition-day";
    static final String CONFIRMED = "confirmed";

    /** The kinds of commitments, in the order in which they are added up. */
    static final List<String> KINDS = List.of(CONFIRMED, "restored", "withdrawn", "invalidated");

    private static final String NONE = "-";

    public PetitionDay {
        trees = Map.copyOf(trees);
    }

    /** The number of commitments of a kind and the root over them, sorted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Tree(long count, byte[] root) {}

    static PetitionDay of(LogEntry entry, long index) {
        if (!entry.type().equals(TYPE)) {
            throw new ProofRefused("Entry " + index + " is of no day of a petition.");
        }
        Map<String, Tree> trees = new LinkedHashMap<>();
        for (String kind : KINDS) {
            String[] parts = entry.value(kind).split(" ", -1);
            long count = Decimal.strict(parts[0], "How many were " + kind + " in entry " + index);
            byte[] root = count == 0
                    ? new byte[0]
                    : Base64Text.hash(parts.length == 2 ? parts[1] : "", "The root of those " + kind);
            trees.put(kind, new Tree(count, root));
        }
        String[] paper = entry.value("paper").split(" ", -1);
        if (paper.length != 2 || !paper[0].startsWith("+") || !paper[1].startsWith(NONE)) {
            throw new ProofRefused("Entry " + index + " is not written as it should be.");
        }
        return new PetitionDay(
                entry.value("petition"),
                entry.value("day"),
                trees,
                entry.value("reasons"),
                Decimal.strict(paper[0].substring(1), "What was added on paper"),
                Decimal.strict(paper[1].substring(1), "What was taken back on paper"),
                Decimal.strict(entry.value("total"), "The total"),
                Decimal.strict(entry.value("total-paper"), "The total on paper"),
                entry.value("previous").equals(NONE) ? "" : entry.value("previous"));
    }

    /** The number of commitments of a kind, and the root over them. */
    public Tree tree(String kind) {
        Tree tree = trees.get(kind);
        if (tree == null) {
            throw new ProofRefused("The day knows nothing of " + kind + ".");
        }
        return tree;
    }

    /** The number of removals that have a reason, which are all of them. */
    long explained() {
        long sum = 0;
        for (String one : reasons.equals(NONE) ? new String[0] : reasons.split(" ", -1)) {
            sum += Decimal.strict(one.substring(one.indexOf('=') + 1), "How many were removed for a reason on " + day);
        }
        return sum;
    }

    /** The path of a row of commitments, below the address of the log. */
    String path(String kind, long row) {
        return "batch/" + petition + "/" + day + "/" + kind + "/" + row;
    }
}
