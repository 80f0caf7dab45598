package ngo.portal.launch.proof;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.proof.Checkpoint;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.ProofRefused;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.Tiles;

/**
 * The command {@code verify-log}: recomputes every log from its entries, compares it with the stored hashes and with every signed
 * head, and recounts every petition from its logged days. It names the first entry that is missing, was changed, or does not add
 * up.
 */
public final class LogVerification {

    public static final String COMMAND = "verify-log";

    private final DatabaseAccount owner;
    private final PrintStream out;

    public LogVerification(DatabaseAccount owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** Prints one sentence for each log and for each petition that does not add up, and returns whether everything is intact. */
    public boolean allWhole() {
        try (Connection connection = owner.connect()) {
            LogTables tables = new LogTables(connection);
            boolean whole = true;
            List<LogTables.Log> logs = tables.logs();
            Collections.reverse(logs);
            if (logs.isEmpty()) {
                out.println("There is no log yet.");
            }
            PetitionRecount petitions = new PetitionRecount(tables);
            for (LogTables.Log log : logs) {
                String sentence;
                try {
                    sentence = "whole, " + entries(tables, log, petitions);
                } catch (ProofRefused broken) {
                    sentence = "BROKEN. " + broken.getMessage();
                    whole = false;
                }
                out.println(log.key().name() + ": " + sentence);
            }
            return whole && addUp(petitions);
        } catch (SQLException failed) {
            throw new StartupRefused("The log could not be read: " + StartupRefused.firstLine(failed), failed);
        }
    }

    /** Recounts only intact logs: changed entries have been reported already. */
    private boolean addUp(PetitionRecount petitions) throws SQLException {
        List<String> broken = petitions.broken();
        broken.forEach(out::println);
        if (broken.isEmpty()) {
            out.println(petitions.sentence());
        }
        return broken.isEmpty();
    }

    private static String entries(LogTables tables, LogTables.Log log, PetitionRecount petitions) throws SQLException {
        List<LogTables.Head> heads = tables.heads(log.number());
        if (heads.isEmpty()) {
            return "no entry yet.";
        }
        LogTables.Head last = heads.get(heads.size() - 1);
        Recomputed tree = recomputed(tables, log.number(), last.size(), petitions);
        for (LogTables.Head head : heads) {
            check(log, head, Merkle.root(new Tiles(tree), head.size()));
        }
        return last.size() + " entries; the root hash is "
                + new Checkpoint(log.key().name(), last.size(), last.root()).rootText() + ".";
    }

    private static void check(LogTables.Log log, LogTables.Head head, byte[] root) {
        if (!Arrays.equals(root, head.root())) {
            throw new ProofRefused("The first " + head.size() + " entries do not have the recorded root hash.");
        }
        if (!head.note().isEmpty()) {
            SignedNote note = SignedNote.of(head.note());
            boolean signed = note.text().equals(new Checkpoint(log.key().name(), head.size(), root).text())
                    && note.isSignedBy(log.key());
            if (!signed) {
                throw new ProofRefused("The head of " + head.size() + " entries differs from the signed one.");
            }
        }
    }

    private static Recomputed recomputed(LogTables tables, int log, long size, PetitionRecount petitions)
            throws SQLException {
        Recomputed tree = new Recomputed();
        for (long tile = 0; tile < LogTables.tiles(size); tile++) {
            long first = tile * Tiles.WIDTH;
            byte[] kept = tables.tile(log, 0, tile);
            List<byte[]> leaves = new ArrayList<>();
            for (LogTables.Entry entry : tables.entries(log, first, Math.min(size, first + Tiles.WIDTH))) {
                int place = leaves.size();
                if (entry.place() != first + place) {
                    throw new ProofRefused("Entry " + (first + place) + " is missing.");
                }
                byte[] leaf = Merkle.leaf(entry.bytes());
                boolean same = LogTables.holds(kept, place)
                        && Arrays.equals(
                                leaf, Arrays.copyOfRange(kept, place * Merkle.HASH, (place + 1) * Merkle.HASH));
                if (!same) {
                    throw new ProofRefused("Entry " + entry.place() + " has been changed.");
                }
                leaves.add(leaf);
                petitions.take(entry);
            }
            if (first + leaves.size() < Math.min(size, first + Tiles.WIDTH)) {
                throw new ProofRefused("Entry " + (first + leaves.size()) + " is missing.");
            }
            tree.add(Tiles.grown(tree, first, leaves));
        }
        return tree;
    }

    /** The tiles that result from the entries. */
    private static final class Recomputed implements Tiles.Source {

        private final Map<String, byte[]> tiles = new HashMap<>();

        void add(List<Tiles.Grown> grown) {
            grown.forEach(one -> tiles.put(one.level() + "/" + one.number(), one.hashes()));
        }

        @Override
        public byte[] tile(int level, long number, int width) {
            return tiles.getOrDefault(level + "/" + number, new byte[0]);
        }
    }
}
