package ngo.portal.leak;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dump of all rows of one request, as it was taken from one database, to be put back later whatever has happened meanwhile. */
final class Dump {

    private static final String OF_REQUEST =
            """
            select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and column_name = 'request_id' and table_type = 'BASE TABLE' order by 1
            """;

    private final Superuser superuser;
    private final List<Part> parts = new ArrayList<>();

    /** The rows of one table. */
    private record Part(String table, String kept, String rows) {}

    private Dump(Superuser superuser) {
        this.superuser = superuser;
    }

    /** Of the main database. */
    static Dump ofMain(Superuser superuser, String request) throws SQLException {
        Dump dump = new Dump(superuser);
        dump.keep("funding_request", "id = '" + request + "'");
        for (String table : superuser.strings(OF_REQUEST)) {
            dump.keep(table, "request_id = '" + request + "'");
        }
        return dump;
    }

    /** Of the database of keys. */
    static Dump ofKeys(Superuser superuser, SealedCase one) throws SQLException {
        Dump dump = new Dump(superuser);
        String objects = Stream.of(
                        one.objects().content(),
                        one.objects().identity(),
                        one.objects().payment())
                .reduce((some, more) -> some + "', '" + more)
                .orElseThrow();
        dump.keep("object_wrap", "object_id in ('" + objects + "')");
        return dump;
    }

    private void keep(String table, String rows) throws SQLException {
        String kept = "kept_" + table;
        superuser.run("create temporary table " + kept + " as select * from " + table + " where " + rows);
        parts.add(new Part(table, kept, rows));
    }

    /** Whatever is there now gives way; no trigger and no policy looks at it. */
    void restore() throws SQLException {
        superuser.run("set session_replication_role = replica");
        for (Part part : parts) {
            superuser.run("delete from " + part.table() + " where " + part.rows());
            superuser.run("insert into " + part.table() + " select * from " + part.kept());
        }
        superuser.run("set session_replication_role = origin");
    }

    /** Nothing is left of the request, nor of the dump. */
    void forget() throws SQLException {
        superuser.run("set session_replication_role = replica");
        for (Part part : parts) {
            superuser.run("delete from " + part.table() + " where " + part.rows());
            superuser.run("drop table " + part.kept());
        }
        superuser.run("set session_replication_role = origin");
    }
}
