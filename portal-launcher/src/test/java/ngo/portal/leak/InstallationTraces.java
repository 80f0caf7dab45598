package ngo.portal.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ngo.portal.realm.Letters;
import ngo.portal.story.Portal;

/** Everywhere an installation leaves something behind that somebody else may get hold of, searched for words. */
final class InstallationTraces {

    /** All that a dump holds; what has no form of its own in bytes is taken as text. */
    private static final String DUMP =
            """
            select case when c.relkind = 'm' or n.nspname in ('pg_catalog', 'information_schema')
              then format('copy (select * from %I.%I) to stdout', n.nspname, c.relname)
              else format('copy %I.%I to stdout (format binary)', n.nspname, c.relname) end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and c.relpersistence <> 't' and n.nspname <> 'pg_toast' order by 1
            """;

    private static final int DEEPEST_TEMPORARY = 4;

    private final Portal portal;
    private final WordSearch hunt;
    private final FileTime since;

    /**
     * What was left behind from some time on.
     *
     * @param since files that are older are not opened
     */
    InstallationTraces(Portal portal, WordSearch hunt, FileTime since) {
        this.portal = portal;
        this.hunt = hunt;
        this.since = since;
    }

    /** Every row of every table of every database, as its dump would hold it, by table. */
    Map<String, Set<String>> dumps() throws SQLException, IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Superuser superuser = Superuser.of(portal)) {
            for (String database : superuser.strings("select datname from pg_database where datallowconn")) {
                dump(database, found);
            }
        }
        return found;
    }

    private void dump(String database, Map<String, Set<String>> found) throws SQLException, IOException {
        try (Superuser superuser = Superuser.of(portal, database)) {
            for (String copy : superuser.strings(DUMP)) {
                put(database + ": " + copy, hunt.in(superuser.copied(copy)), found);
            }
        }
    }

    /** The files of the database server once everything is written there: data, log of changes and all else. */
    Map<String, Set<String>> dataFiles() throws SQLException, IOException {
        try (Superuser superuser = Superuser.of(portal)) {
            superuser.run("checkpoint");
            return files(Path.of(superuser.strings("show data_directory").get(0)), Integer.MAX_VALUE);
        }
    }

    /** Logs, what the servers unpack and keep, and whatever else is at home there. */
    Map<String, Set<String>> home() throws IOException {
        return files(Superuser.home(portal), Integer.MAX_VALUE);
    }

    /** Where servers put what they need for a moment. */
    Map<String, Set<String>> temporary() throws IOException {
        return files(Path.of(System.getProperty("java.io.tmpdir")), DEEPEST_TEMPORARY);
    }

    private Map<String, Set<String>> files(Path directory, int deepest) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        Files.walkFileTree(
                directory.toRealPath(),
                EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                deepest,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                        // Closing a lock file releases the lock of this process, which holds the installation.
                        if (about.isRegularFile()
                                && !file.endsWith("run/lock")
                                && about.lastModifiedTime().compareTo(since) >= 0) {
                            read(file, found);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private void read(Path file, Map<String, Set<String>> found) {
        try (InputStream stream = Files.newInputStream(file)) {
            put(file.toString(), hunt.in(stream), found);
        } catch (IOException gone) {
            // It was there for a moment only.
        }
    }

    /** Every mail that was sent, as it arrived. */
    Map<String, Set<String>> mails() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        Letters.of(portal).all().forEach(letter -> put(letter.toString(), letter.toString(), found));
        return found;
    }

    /** The responses of these addresses to a reader. */
    Map<String, Set<String>> answers(Reader reader, List<String> addresses) {
        Map<String, Set<String>> found = new TreeMap<>();
        addresses.forEach(address -> put(reader.account() + " at " + address, reader.answers(address), found));
        return found;
    }

    private void put(String place, String text, Map<String, Set<String>> found) {
        put(place, hunt.in(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), found);
    }

    private static void put(String place, Set<String> words, Map<String, Set<String>> found) {
        if (!words.isEmpty()) {
            found.put(place, words);
        }
    }
}
