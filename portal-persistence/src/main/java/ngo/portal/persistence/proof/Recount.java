package ngo.portal.persistence.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds a petition up anew, day by day, from what the log says and from the commitments of each day. */
final class Recount {

    private final PrintStream out;
    private final LogFiles files;
    private final String petition;
    private final Map<ByteBuffer, Integer> counted = new HashMap<>();
    private final List<String> fingerprints = new ArrayList<>();

    private String dayBefore = "";
    private String placeBefore = "";
    private long total;
    private long paper;

    Recount(PrintStream out, String place, String petition) {
        this.out = out;
        this.files = new LogFiles(place);
        this.petition = petition;
    }

    /** Tells whether it comes to what the log says. */
    boolean holds(String policy, String code) throws IOException {
        try {
            SignedNote note = SignedNote.of(files.read("checkpoint"));
            Policy.of(Files.readAllBytes(Path.of(policy))).requireSigned(note);
            Checkpoint head = Checkpoint.of(note.text());
            List<byte[]> entries = entries(head);
            for (int i = 0; i < entries.size(); i++) {
                LogEntry entry = LogEntry.of(entries.get(i), i);
                if (entry.value("petition").equals(petition)) {
                    take(entry, i);
                }
            }
            if (dayBefore.isEmpty()) {
                throw new ProofRefused("The log holds no day of the petition " + petition + ".");
            }
            out.println("Recounted up to " + dayBefore + ": " + total + " mailboxes that were confirmed, and " + paper
                    + " on paper. What came later is not in it.");
            if (!code.isEmpty()) {
                out.println(whether(code));
            }
            out.println(Verification.Outcome.HOLDS.sentence());
            return true;
        } catch (ProofRefused refused) {
            out.println(refused.getMessage());
            out.println(Verification.Outcome.FAILS.sentence());
            return false;
        }
    }

    /** All of them, which must be those that the head is over. */
    private List<byte[]> entries(Checkpoint head) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (Tiles.Place place : Tiles.places(head.size())) {
            if (place.ofEntries()) {
                entries.addAll(Tiles.entries(files.read(place.path())));
            }
        }
        if (entries.size() != head.size() || !MessageDigest.isEqual(root(entries), head.root())) {
            throw new ProofRefused("The entries of the log are not those that its head is over.");
        }
        return entries;
    }

    private static byte[] root(List<byte[]> leaves) {
        return Merkle.rootOfAll(leaves.stream().map(Merkle::leaf).toList());
    }

    private void take(LogEntry entry, int place) throws IOException {
        entry.lines().forEach((key, value) -> {
            if (key.startsWith("fingerprint-")) {
                fingerprints.add(value);
            }
        });
        if (entry.type().equals(PetitionDay.TYPE)) {
            add(PetitionDay.of(entry, place), place);
        } else {
            out.println("Entry " + place + ": " + entry.type() + ".");
        }
    }

    private void add(PetitionDay day, int place) throws IOException {
        if (day.day().compareTo(dayBefore) <= 0 || !day.previous().equals(placeBefore)) {
            throw new ProofRefused("Entry " + place + " does not follow the day before it.");
        }
        List<ByteBuffer> touched = new ArrayList<>();
        for (String kind : PetitionDay.KINDS) {
            for (byte[] commitment : batch(day, kind)) {
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
        dayBefore = day.day();
        placeBefore = Integer.toString(place);
        out.println(day.day() + ": " + day.batch(PetitionDay.CONFIRMED).count() + " confirmed, "
                + day.batch("withdrawn").count() + " withdrawn, "
                + day.batch("invalidated").count() + " removed, "
                + day.batch("restored").count()
                + " restored; on paper +" + day.paperAdded() + " -" + day.paperTaken() + "; total " + total + " and "
                + paper + " on paper; entry " + place + ".");
    }

    private List<byte[]> batch(PetitionDay day, String kind) throws IOException {
        PetitionDay.Batch said = day.batch(kind);
        List<byte[]> all = new ArrayList<>();
        for (long row = 0; row * Merkle.ROW < said.count(); row++) {
            byte[] bytes = files.read(day.path(kind, row));
            for (int at = 0; at + Merkle.HASH <= bytes.length; at += Merkle.HASH) {
                all.add(Arrays.copyOfRange(bytes, at, at + Merkle.HASH));
            }
        }
        if (all.size() != said.count() || (said.count() > 0 && !MessageDigest.isEqual(root(all), said.root()))) {
            throw new ProofRefused("Those " + kind + " on " + day.day() + " are not those that the log names.");
        }
        return all;
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

    /** Within a day one may be removed and restored; at its end it counts once or not at all. */
    private void requireOnce(PetitionDay day, List<ByteBuffer> touched) {
        if (touched.stream().anyMatch(one -> counted.getOrDefault(one, 0) < 0 || counted.getOrDefault(one, 0) > 1)) {
            throw new ProofRefused("On " + day.day() + " a signature was taken out, or put back, twice.");
        }
    }

    private String whether(String code) {
        for (String fingerprint : fingerprints) {
            Integer found = counted.get(ByteBuffer.wrap(SupporterReceipt.commitment(petition, fingerprint, code)));
            if (found != null) {
                return found > 0
                        ? "The signature of this code counts."
                        : "The signature of this code was counted, and was taken back or removed later.";
            }
        }
        return "No signature of this code was counted up to then.";
    }
}
