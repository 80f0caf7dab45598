package ngo.portal.launch.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * One row of an export beside what is there.
 *
 * @param place in the export, counted from 0
 * @param key all columns of it, its organisation among them
 * @param hash of its words
 * @param own whether it is the organisation's
 * @param missesParents which rows it names by a foreign key that are not there, by table and key
 * @param mentions ids that it names
 * @param id empty for rows that have none of their own
 * @param sealedUnder the key without which it says nothing, empty for what is not sealed
 * @param fit whether such a row may come back at all
 */
record ComparedRow(
        String table,
        int place,
        String key,
        boolean missing,
        boolean differs,
        long hash,
        boolean own,
        List<String> missesParents,
        List<String> mentions,
        String id,
        String sealedUnder,
        boolean fit) {

    static ComparedRow of(String table, int place, ResultSet row) throws SQLException {
        return new ComparedRow(
                table,
                place,
                row.getString(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getLong(4),
                row.getBoolean(5),
                List.of((String[]) row.getArray(6).getArray()),
                List.of((String[]) row.getArray(7).getArray()),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10));
    }

    /** As a foreign key of another row names it. */
    String name() {
        return table + ":" + key;
    }

    /** Without the organisation, which is the same for all. */
    String shortKey() {
        int first = key.indexOf('/');
        return first < 0 ? key : key.substring(first + 1);
    }
}
