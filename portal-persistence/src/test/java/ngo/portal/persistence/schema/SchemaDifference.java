package ngo.portal.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code make schema FROM=…}: migrates a fresh database by the files of each of two revisions and reports all differences. Its name keeps it out
 * of the tests that run by themselves: they have nothing to compare with.
 */
class SchemaDifference {

    private static final String PLACE = "portal-persistence/src/main/resources/db/";

    @TempDir
    Path files;

    @Test
    void bothRevisionsMakeTheSameDatabases() throws Exception {
        Path before = filesOf(System.getProperty("schema.from", ""), "before");
        String to = System.getProperty("schema.to", "");
        Path after = to.isEmpty() ? Path.of("..").toAbsolutePath().normalize() : filesOf(to, "after");

        List<String> differences = new ArrayList<>();
        for (String chain : List.of("migration", "keys")) {
            Set<String> one = database(chain + "_before", before.resolve(PLACE + chain));
            Set<String> other = database(chain + "_after", after.resolve(PLACE + chain));
            Stream.concat(
                            one.stream().filter(entry -> !other.contains(entry)).map(entry -> "- " + entry),
                            other.stream().filter(entry -> !one.contains(entry)).map(entry -> "+ " + entry))
                    .sorted((a, b) -> a.substring(2).compareTo(b.substring(2)))
                    .forEach(differences::add);
        }

        assertThat(differences.stream().reduce("", (text, entry) -> text + entry + "\n"))
                .isEmpty();
    }

    private Path filesOf(String revision, String called) throws IOException, InterruptedException {
        Path place = files.resolve(called);
        Process archive = new ProcessBuilder(
                        "sh",
                        "-c",
                        "mkdir \"$2\" && git -C .. archive \"$1\" \"$3\" | tar -x -C \"$2\"",
                        "sh",
                        revision,
                        place.toString(),
                        PLACE)
                .inheritIO()
                .start();
        assertThat(archive.waitFor()).as("There is no revision " + revision).isZero();
        return place;
    }

    private static Set<String> database(String called, Path migrations) throws SQLException {
        String url = Database.running().url().replaceFirst("/portal$", "/" + called);
        try (Connection superuser = Database.running().superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("create database " + called + " owner portal_owner");
        }
        Schema.migrate(url, "portal_owner", Database.PASSWORD, Database.CONTEXT_KEY, "filesystem:" + migrations);
        try (Connection superuser = DriverManager.getConnection(url + "?user=postgres")) {
            return new LinkedHashSet<>(SchemaText.of(superuser));
        }
    }
}
