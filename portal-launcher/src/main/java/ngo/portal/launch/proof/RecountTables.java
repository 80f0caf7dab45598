package ngo.portal.launch.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.shared.StartupRefused;

/** The tables of which petitions are recounted: commitments of the days in the transparency log, and the public ledger. */
final class RecountTables {

    private final LogTables tables;

    RecountTables(LogTables tables) {
        this.tables = tables;
    }

    /** Identifies a tile of commitments of one day of a petition, at most 256. */
    record Tile(String petition, String day, String kind, int part) {

        /** Path below the address of the log. */
        String path() {
            return "batch/" + petition + "/" + day + "/" + kind + "/" + part;
        }
    }

    /** Tiles of all petition days that are in the log. */
    List<Tile> tiles() throws SQLException {
        return tables.list(
                "select petition_id::text, day::text, kind, part from log_batch order by petition_id, day, kind, part",
                line -> new Tile(line.getString(1), line.getString(2), line.getString(3), line.getInt(4)));
    }

    byte[] commitments(Tile tile) throws IOException {
        return commitments(tile.petition(), tile.day(), tile.kind(), tile.part());
    }

    /** Empty where there is none. */
    byte[] commitments(String petition, String day, String kind, int part) throws IOException {
        try {
            return tables
                    .list(
                            "select commitments from log_batch where petition_id = cast(? as uuid) and day = cast(? as date)"
                                    + " and kind = ? and part = ?",
                            line -> line.getBytes(1),
                            petition,
                            day,
                            kind,
                            part)
                    .stream()
                    .findFirst()
                    .orElse(new byte[0]);
        } catch (SQLException failed) {
            throw new IOException("Commitments could not be read: " + StartupRefused.firstLine(failed), failed);
        }
    }

    /** The public ledger of a petition by day: confirmed, withdrawn, removed, restored, paper, totals and causes. */
    Map<String, String> days(String petition) throws SQLException {
        Map<String, String> days = new HashMap<>();
        tables.list(
                        """
                        select day::text, concat_ws(' ', confirmed, withdrawn, invalidated, restored, '+' || paper_added, '-' || paper_taken,
                          total, paper, reasons)
                        from public_petition_day where petition_id = cast(? as uuid)
                        """,
                        line -> List.of(line.getString(1), line.getString(2)),
                        petition)
                .forEach(day -> days.put(day.get(0), day.get(1)));
        return days;
    }
}
