package ngo.portal.launch.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.proof.LogEntry;
import ngo.portal.persistence.proof.PetitionDay;
import ngo.portal.persistence.proof.PetitionSum;
import ngo.portal.persistence.proof.ProofRefused;

/**
 * Recounts every petition from its logged days and their commitments, and compares each day with the public ledger. It processes
 * one petition at a time, since all commitments of a petition are held in memory.
 */
final class PetitionRecount {

    private static final byte[] START = "coalition-portal/petition-day/v1\n".getBytes(UTF_8);

    private final RecountTables published;
    private final Map<String, List<LogTables.Entry>> days = new LinkedHashMap<>();

    PetitionRecount(LogTables tables) {
        this.published = new RecountTables(tables);
    }

    /** Takes an entry of an intact log, in the order of the logs; entries that are no day of a petition are ignored. */
    void take(LogTables.Entry entry) {
        byte[] bytes = entry.bytes();
        if (bytes.length > START.length && Arrays.equals(START, 0, START.length, bytes, 0, START.length)) {
            String petition = LogEntry.of(bytes, entry.place()).value("petition");
            days.computeIfAbsent(petition, one -> new ArrayList<>()).add(entry);
        }
    }

    /** One sentence for each petition that does not add up; none if all do. */
    List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, List<LogTables.Entry>> petition : days.entrySet()) {
            Map<String, String> ledger = published.days(petition.getKey());
            PetitionSum sum = new PetitionSum(
                    (day, kind, tile) -> published.commitments(day.petition(), day.day(), kind, (int) tile));
            for (LogTables.Entry entry : petition.getValue()) {
                try {
                    requireInLedger(sum.add(LogEntry.of(entry.bytes(), entry.place()), entry.place()), ledger);
                } catch (ProofRefused | IOException refused) {
                    broken.add("petition " + petition.getKey() + ": BROKEN at entry " + entry.place() + ". "
                            + refused.getMessage());
                    break;
                }
            }
        }
        return broken;
    }

    /** Reports how many days of how many petitions were counted. */
    String sentence() {
        int all = days.values().stream().mapToInt(List::size).sum();
        return "petitions: " + days.size() + "; days recounted: " + all + ".";
    }

    private static void requireInLedger(PetitionDay day, Map<String, String> ledger) {
        String logged =
                day.tree("confirmed").count() + " " + day.tree("withdrawn").count() + " "
                        + day.tree("invalidated").count() + " "
                        + day.tree("restored").count() + " +" + day.paperAdded() + " -"
                        + day.paperTaken() + " " + day.total() + " " + day.paper() + " "
                        + (day.reasons().equals("-") ? "" : day.reasons());
        String published = ledger.getOrDefault(day.day(), "nothing");
        if (!logged.equals(published)) {
            throw new ProofRefused("The public ledger of " + day.day() + " says " + published.strip() + ", the log "
                    + logged.strip() + ".");
        }
    }
}
