package ngo.portal.launch.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * One row of an export, compared with the row of the same key in the database.
 *
 * @param place position in the export, counted from 0
 * @param key values of all columns of its primary key, the organisation included
 * @param hash hash of its content
 * @param own whether it belongs to the organisation
 * @param missesParents rows that its foreign keys reference and that do not exist, by table and key
 * @param mentions other ids that it contains
 * @param id its own id; empty for rows without one
 * @param sealedUnder the key under which its content is encrypted; empty for unencrypted rows
 * @param fit whether such a row may be restored at all
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

    /** The name by which a foreign key of another row references this one. */
    String name() {
        return table + ":" + key;
    }

    /** The key without the organisation, which is the same for all rows. */
    String shortKey() {
        int first = key.indexOf('/');
        return first < 0 ? key : key.substring(first + 1);
    }
}
