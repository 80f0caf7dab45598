package ngo.portal.persistence.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recounts a petition day by day, from the log and from the commitments of each day. */
final class Recount {

    private final PrintStream out;
    private final LogFiles files;
    private final String petition;
    private final PetitionSum sum;
    private final List<String> fingerprints = new ArrayList<>();

    Recount(PrintStream out, String place, String petition) {
        this.out = out;
        this.files = new LogFiles(place);
        this.petition = petition;
        this.sum = new PetitionSum((day, kind, row) -> files.read(day.path(kind, row)));
    }

    /** Returns whether the recount agrees with the log. */
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
            if (sum.dayBefore().isEmpty()) {
                throw new ProofRefused("The log holds no day of the petition " + petition + ".");
            }
            out.println("Recounted up to " + sum.dayBefore() + ": " + sum.total()
                    + " mailboxes that were confirmed, and " + sum.paper()
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

    /** All entries of the log, whose root must be that of the head. */
    private List<byte[]> entries(Checkpoint head) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (Tiles.Place place : Tiles.places(head.size())) {
            if (place.ofEntries()) {
                entries.addAll(Tiles.entries(files.read(place.path())));
            }
        }
        if (entries.size() != head.size() || !MessageDigest.isEqual(PetitionSum.root(entries), head.root())) {
            throw new ProofRefused("The entries of the log are not those that its head is over.");
        }
        return entries;
    }

    private void take(LogEntry entry, int place) throws IOException {
        entry.lines().forEach((key, value) -> {
            if (key.startsWith("fingerprint-")) {
                fingerprints.add(value);
            }
        });
        if (entry.type().equals(PetitionDay.TYPE)) {
            out.println(sentence(sum.add(entry, place), place));
        } else {
            out.println("Entry " + place + ": " + entry.type() + ".");
        }
    }

    private static String sentence(PetitionDay day, int place) {
        return day.day() + ": " + day.tree(PetitionDay.CONFIRMED).count() + " confirmed, "
                + day.tree("withdrawn").count() + " withdrawn, "
                + day.tree("invalidated").count() + " removed"
                + (day.explained() == 0 ? "" : " (" + day.reasons() + ")") + ", "
                + day.tree("restored").count()
                + " restored; on paper +" + day.paperAdded() + " -" + day.paperTaken() + "; total " + day.total()
                + " and " + day.paper() + " on paper; entry " + place + ".";
    }

    private String whether(String code) {
        for (String fingerprint : fingerprints) {
            Optional<Boolean> found = sum.counts(SupporterReceipt.commitment(petition, fingerprint, code));
            if (found.isPresent()) {
                return found.get()
                        ? "The signature of this code counts."
                        : "The signature of this code was counted, and was taken back or removed later.";
            }
        }
        return "No signature of this code was counted up to then.";
    }
}
