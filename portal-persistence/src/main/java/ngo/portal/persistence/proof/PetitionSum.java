package ngo.portal.persistence.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes the totals of a petition, one logged day after the other, from the commitments of each day. It holds all
 * commitments of the petition in memory, about 100 bytes each.
 */
public final class PetitionSum {

    private static final String INVALIDATED = "invalidated";

    private final Rows rows;
    private final Map<ByteBuffer, Integer> counted = new HashMap<>();

    private String dayBefore = "";
    private String placeBefore = "";
    private long total;
    private long paper;

    /** Provides the commitments. */
    @FunctionalInterface
    public interface Rows {

        /** At most 256 commitments, concatenated. */
        byte[] row(PetitionDay day, String kind, long row) throws IOException;
    }

    public PetitionSum(Rows rows) {
        this.rows = rows;
    }

    /**
     * Adds the next day.
     *
     * @return the counted day
     * @throws ProofRefused if it does not add up
     */
    public PetitionDay add(LogEntry entry, long place) throws IOException {
        PetitionDay day = PetitionDay.of(entry, place);
        if (day.day().compareTo(dayBefore) <= 0 || !day.previous().equals(placeBefore)) {
            throw new ProofRefused("Entry " + place + " does not follow the day before it.");
        }
        List<ByteBuffer> touched = new ArrayList<>();
        for (String kind : PetitionDay.KINDS) {
            for (byte[] commitment : commitments(day, kind)) {
                touched.add(ByteBuffer.wrap(commitment));
                count(day, kind, ByteBuffer.wrap(commitment));
            }
        }
        requireOnce(day, touched);
        paper += day.paperAdded() - day.paperTaken();
        if (total != day.total() || paper != day.paper()) {
            throw new ProofRefused("The total of " + day.day() + " is " + day.total() + " and " + day.paper()
                    + " on paper; recounted it is " + total + " and " + paper + ".");
        }
        if (day.explained() != day.tree(INVALIDATED).count()) {
            throw new ProofRefused(
                    "On " + day.day() + " " + day.tree(INVALIDATED).count()
                            + " were removed, and the log gives reasons for " + day.explained() + ".");
        }
        dayBefore = day.day();
        placeBefore = Long.toString(place);
        return day;
    }

    private List<byte[]> commitments(PetitionDay day, String kind) throws IOException {
        PetitionDay.Tree said = day.tree(kind);
        List<byte[]> all = new ArrayList<>();
        for (long row = 0; row * Merkle.ROW < said.count(); row++) {
            byte[] bytes = rows.row(day, kind, row);
            for (int at = 0; at + Merkle.HASH <= bytes.length; at += Merkle.HASH) {
                all.add(Arrays.copyOfRange(bytes, at, at + Merkle.HASH));
            }
        }
        if (all.size() != said.count() || (said.count() > 0 && !MessageDigest.isEqual(root(all), said.root()))) {
            throw new ProofRefused("Those " + kind + " on " + day.day() + " are not those that the log names.");
        }
        return all;
    }

    static byte[] root(List<byte[]> leaves) {
        return Merkle.rootOfAll(leaves.stream().map(Merkle::leaf).toList());
    }

    private void count(PetitionDay day, String kind, ByteBuffer commitment) {
        int change = kind.equals(PetitionDay.CONFIRMED) || kind.equals("restored") ? 1 : -1;
        Integer before = counted.get(commitment);
        if (kind.equals(PetitionDay.CONFIRMED) != (before == null)) {
            throw new ProofRefused("On " + day.day() + " a signature was " + kind
                    + (before == null ? " that was never confirmed." : " that was counted before."));
        }
        counted.put(commitment, (before == null ? 0 : before) + change);
        total += change;
    }

    /** Checks that each commitment counts at most once at the end of the day; within the day it may be removed and restored. */
    private void requireOnce(PetitionDay day, List<ByteBuffer> touched) {
        if (touched.stream().anyMatch(one -> counted.getOrDefault(one, 0) < 0 || counted.getOrDefault(one, 0) > 1)) {
            throw new ProofRefused("On " + day.day() + " a signature was taken out, or put back, twice.");
        }
    }

    /** Whether a commitment counts at the end of the last day; absent where it was never confirmed. */
    Optional<Boolean> counts(byte[] commitment) {
        return Optional.ofNullable(counted.get(ByteBuffer.wrap(commitment))).map(count -> count > 0);
    }

    /** The day that was added last; empty before the first. */
    String dayBefore() {
        return dayBefore;
    }

    /** The number of confirmed mailboxes that count. */
    long total() {
        return total;
    }

    /** The number of signatures on paper that count. */
    long paper() {
        return paper;
    }
}
