package ngo.portal.launch.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.proof.VerifierKey;

/** The tables of the transparency log, as their owner sees them. */
final class LogTables {

    private final Connection connection;

    LogTables(Connection connection) {
        this.connection = connection;
    }

    /** A log and its key. */
    record Log(int number, VerifierKey key) {}

    /** A head of the log; its note is empty until it is signed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Head(long size, byte[] root, String note) {}

    /** An entry and its position. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(long place, byte[] bytes) {}

    /** Reads one row of a result. */
    interface Reading<T> {
        T of(ResultSet line) throws SQLException;
    }

    /** The newest first. */
    List<Log> logs() throws SQLException {
        return list(
                "select log, vkey from transparency_log order by log desc",
                line -> new Log(line.getInt(1), VerifierKey.of(line.getString(2))));
    }

    /** The smallest first. */
    List<Head> heads(int log) throws SQLException {
        return list("select size, root, note from log_head where log = ? order by size", LogTables::head, log);
    }

    Optional<Head> head(int log, long size) throws SQLException {
        return list("select size, root, note from log_head where log = ? and size = ?", LogTables::head, log, size)
                .stream()
                .findFirst();
    }

    List<Entry> entries(int log, long from, long to) throws SQLException {
        return list(
                "select place, entry from log_entry where log = ? and place >= ? and place < ? order by place",
                line -> new Entry(line.getLong(1), line.getBytes(2)),
                log,
                from,
                to);
    }

    /** Empty where there is none. */
    byte[] tile(int log, int level, long number) throws SQLException {
        return list(
                        "select hashes from log_tile where log = ? and level = ? and number = ?",
                        line -> line.getBytes(1),
                        log,
                        level,
                        number)
                .stream()
                .findFirst()
                .orElse(new byte[0]);
    }

    /** Cosignatures of the witnesses for a head, as they appear below it. */
    String cosignatures(int log, long size) throws SQLException {
        return String.join(
                "",
                list(
                        "select line from log_cosignature where log = ? and size = ? order by witness",
                        line -> line.getString(1),
                        log,
                        size));
    }

    /** How many tiles of the lowest level a log of this size has. */
    static long tiles(long size) {
        return (size + Tiles.WIDTH - 1) / Tiles.WIDTH;
    }

    static boolean holds(byte[] tile, int place) {
        return tile.length >= (place + 1) * Merkle.HASH;
    }

    private static Head head(ResultSet line) throws SQLException {
        return new Head(line.getLong(1), line.getBytes(2), line.getString(3));
    }

    /** The rows of a query. */
    <T> List<T> list(String query, Reading<T> reading, Object... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet lines = sql.executeQuery()) {
                while (lines.next()) {
                    found.add(reading.of(lines));
                }
            }
            return found;
        }
    }
}
