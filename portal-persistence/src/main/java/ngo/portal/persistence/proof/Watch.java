package ngo.portal.persistence.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Keeps the last head of a log, and demands that the next one is consistent with it. */
final class Watch {

    private final PrintStream out;

    Watch(PrintStream out) {
        this.out = out;
    }

    boolean look(List<String> words) throws IOException {
        Path kept = Path.of(words.get(2));
        LogFiles log = new LogFiles(words.get(1));
        try {
            Policy policy = Policy.of(Files.readAllBytes(Path.of(words.get(0))));
            byte[] fetched = log.read("checkpoint");
            SignedNote note = SignedNote.of(fetched);
            policy.requireSigned(note);
            Checkpoint newer = Checkpoint.of(note.text());
            long before = 0;
            if (Files.exists(kept)) {
                Checkpoint older =
                        Checkpoint.of(SignedNote.of(Files.readAllBytes(kept)).text());
                requireGrown(log, older, newer);
                before = older.size();
            }
            if (words.size() > 3) {
                report(log, before, newer.size(), words.get(3));
            }
            keep(kept, fetched);
            out.println("The log " + newer.origin() + " has " + newer.size() + " entries and holds all that it held.");
            return true;
        } catch (ProofRefused refused) {
            out.println(refused.getMessage());
            return false;
        }
    }

    /** Where the disk is full, the older head remains: without it nobody could verify that the log is append-only. */
    private static void keep(Path kept, byte[] fetched) throws IOException {
        Path draft = kept.resolveSibling("unfinished");
        Files.write(draft, fetched);
        Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireGrown(LogFiles log, Checkpoint older, Checkpoint newer) throws IOException {
        if (!older.origin().equals(newer.origin())) {
            throw new ProofRefused("The log is another one: " + newer.origin() + " instead of " + older.origin() + ".");
        }
        if (older.size() > newer.size()) {
            throw new ProofRefused(
                    "The log has lost entries: it had " + older.size() + " and has " + newer.size() + ".");
        }
        try {
            List<byte[]> path = older.size() == 0 || older.size() == newer.size()
                    ? List.of()
                    : Merkle.consistency(new Tiles(log.tiles(newer.size())), older.size(), newer.size());
            if (!Merkle.grew(older.size(), older.root(), newer.size(), newer.root(), path)) {
                throw new ProofRefused("The log has changed what it held: keep both heads and show them.");
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void report(LogFiles log, long from, long size, String alias) throws IOException {
        for (Tiles.Place place : Tiles.places(size)) {
            long first = place.number() * Tiles.WIDTH;
            if (place.ofEntries() && first + place.width() > from) {
                List<byte[]> entries = Tiles.entries(log.read(place.path()));
                for (int i = (int) Math.max(0, from - first); i < entries.size(); i++) {
                    LogEntry entry = LogEntry.of(entries.get(i), first + i);
                    if (entry.type().equals(LogEntry.LOG_WITNESSES)
                            || entry.value("organisation").equals(alias)
                            || entry.value("alias").equals(alias)) {
                        out.println("Entry " + (first + i) + ": " + entry.type() + " " + entry.lines());
                    }
                }
            }
        }
    }
}
