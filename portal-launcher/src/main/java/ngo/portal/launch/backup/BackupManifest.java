package ngo.portal.launch.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The manifest at the end of a backup: row count and checksum of each table. */
record BackupManifest(List<TableSum> tables) {

    /** @param hash checksum of all rows as text, independent of their order; two tables with the same checksum have the same rows */
    record TableSum(String table, long rows, long hash) {

        String line() {
            return table + "\t" + rows + "\t" + hash;
        }

        static TableSum of(String line) throws IOException {
            String[] parts = line.split("\t", -1);
            if (parts.length != 3) {
                throw new IOException("not a line of a manifest");
            }
            return new TableSum(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
    }

    BackupManifest {
        tables = List.copyOf(tables);
    }

    long rows() {
        return tables.stream().mapToLong(TableSum::rows).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        tables.forEach(table -> text.append(table.line()).append('\n'));
        return text.toString();
    }

    static BackupManifest of(String text) throws IOException {
        List<TableSum> tables = new ArrayList<>();
        for (String line : text.lines().toList()) {
            tables.add(TableSum.of(line));
        }
        return new BackupManifest(tables);
    }
}
