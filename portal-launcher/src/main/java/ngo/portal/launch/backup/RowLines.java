package ngo.portal.launch.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one table in an organisation's export: one JSON object per line. */
final class RowLines {

    private static final int MAX_ROWS = 500;
    private static final int MAX_CHARACTERS = 4_000_000;

    /** Receives some rows, and how many came before them. */
    interface Chunks {
        void take(List<String> rows, int before) throws SQLException;
    }

    private RowLines() {}

    /** Passes on all rows in small chunks, since a single row may hold an attached file. */
    static void each(InputStream in, Chunks chunks) throws IOException, SQLException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> rows = new ArrayList<>();
        int before = 0;
        int characters = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            rows.add(line);
            characters += line.length();
            if (rows.size() == MAX_ROWS || characters > MAX_CHARACTERS) {
                chunks.take(rows, before);
                before += rows.size();
                characters = 0;
                rows = new ArrayList<>();
            }
        }
        if (!rows.isEmpty()) {
            chunks.take(rows, before);
        }
    }

    /** Several rows as one JSON array for the server. */
    static String array(List<String> rows) {
        return "[" + String.join(",", rows) + "]";
    }
}
