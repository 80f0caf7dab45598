package ngo.portal.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.launch.backup.OrganisationTables.Fate;

/**
 * The selection of an import: which rows of an export will be restored, which will not and why, and which exist with different
 * content. It identifies rows by their keys and never shows their content.
 */
final class ImportSelection {

    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    /** Why a missing row is not restored; the constants are in the order in which they are reported. */
    private enum Stays {
        SHREDDED("has lost its key and cannot be decrypted"),
        NOT_FIT("belongs to a petition that was opened, which this command does not restore"),
        MAYBE_REMOVED("may have been deleted by members; --with-removed restores it as well"),
        WITHOUT_PARENT("belongs to something that is missing here");

        private final String sentence;

        Stays(String sentence) {
            this.sentence = sentence;
        }
    }

    private final List<ComparedRow> coming;
    private final Map<Stays, List<ComparedRow>> staying;
    private final List<ComparedRow> differing;
    private final Map<String, BitSet> places = new LinkedHashMap<>();

    private ImportSelection(
            List<ComparedRow> coming, Map<Stays, List<ComparedRow>> staying, List<ComparedRow> differing) {
        this.coming = List.copyOf(coming);
        this.staying = staying;
        this.differing = differing;
        coming.forEach(row ->
                places.computeIfAbsent(row.table(), table -> new BitSet()).set(row.place()));
    }

    /**
     * Plans the import of compared rows.
     *
     * @param rows those that are missing or differ
     * @param keys what the organisation can decrypt: objects, and objects with a generation
     * @param removable tables whose rows people may delete themselves; empty if such rows are to be restored nevertheless
     */
    static ImportSelection of(List<ComparedRow> rows, Set<String> keys, Set<String> removable) {
        List<ComparedRow> left =
                new ArrayList<>(rows.stream().filter(ComparedRow::missing).toList());
        Map<Stays, List<ComparedRow>> staying = new EnumMap<>(Stays.class);
        stay(left, Stays.SHREDDED, staying, row -> !row.sealedUnder().isEmpty() && !keys.contains(row.sealedUnder()));
        stay(left, Stays.NOT_FIT, staying, row -> !row.fit());
        int before;
        do {
            before = left.size();
            Set<String> documents = ids(left, row -> OrganisationTables.fate(row.table()) == Fate.DOCUMENT);
            left.removeIf(row -> OrganisationTables.fate(row.table()) == Fate.DERIVED
                    && row.mentions().stream().noneMatch(documents::contains));
            Set<String> names = left.stream().map(ComparedRow::name).collect(Collectors.toSet());
            stay(left, Stays.WITHOUT_PARENT, staying, row -> !names.containsAll(row.missesParents()));
            Set<String> ids = ids(left, row -> true);
            stay(
                    left,
                    Stays.MAYBE_REMOVED,
                    staying,
                    row -> removable.contains(row.table())
                            && row.mentions().stream().noneMatch(ids::contains));
        } while (left.size() < before);
        List<ComparedRow> differing = rows.stream()
                .filter(ComparedRow::differs)
                .filter(row -> OrganisationTables.fate(row.table()) != Fate.DERIVED)
                .toList();
        return new ImportSelection(left, staying, differing);
    }

    private static Set<String> ids(List<ComparedRow> rows, Predicate<ComparedRow> which) {
        return rows.stream()
                .filter(which)
                .map(ComparedRow::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void stay(
            List<ComparedRow> left, Stays why, Map<Stays, List<ComparedRow>> staying, Predicate<ComparedRow> which) {
        List<ComparedRow> found = left.stream().filter(which).toList();
        if (!found.isEmpty()) {
            staying.computeIfAbsent(why, none -> new ArrayList<>()).addAll(found);
            left.removeAll(new HashSet<>(found));
        }
    }

    boolean isEmpty() {
        return coming.isEmpty();
    }

    int size() {
        return coming.size();
    }

    /** Tables whose rows will be restored. */
    Set<String> tables() {
        return places.keySet();
    }

    /** Whether the row at this position of the export will be restored. */
    boolean brings(String table, int place) {
        return places.getOrDefault(table, new BitSet()).get(place);
    }

    /** Identifies the rows of this selection and their content, whatever else the database contains: people approve this fingerprint. */
    String fingerprint(String file) {
        MessageDigest digest = sha256();
        digest.update((file + "\n").getBytes(UTF_8));
        coming.forEach(row -> digest.update((row.name() + "|" + row.hash() + "\n").getBytes(UTF_8)));
        String hex = HexFormat.of().formatHex(digest.digest());
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            groups.add(hex.substring(group * GROUP, (group + 1) * GROUP));
        }
        return String.join("-", groups);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void print(PrintStream out) {
        out.println(coming.isEmpty() ? "There is nothing to restore." : "Rows to restore, by table and key:");
        print(coming, out);
        staying.forEach((why, rows) -> {
            out.println("Not restored, because it " + why.sentence + ":");
            print(rows, out);
        });
        if (!differing.isEmpty()) {
            out.println("Present with different content, and left unchanged:");
            print(differing, out);
        }
    }

    private static void print(List<ComparedRow> rows, PrintStream out) {
        Map<String, List<ComparedRow>> tables = rows.stream()
                .collect(Collectors.groupingBy(ComparedRow::table, LinkedHashMap::new, Collectors.toList()));
        tables.forEach((table, its) -> out.println("  " + table + ": " + its.size() + " ("
                + its.stream().map(ComparedRow::shortKey).collect(Collectors.joining(", ")) + ")"));
    }
}
