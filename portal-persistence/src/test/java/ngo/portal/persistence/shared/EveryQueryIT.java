package ngo.portal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;

/**
 * Every query that a repository reads with is put to a migrated database, which says what its columns are called and what they hold
 * without running it. A new one is asked the day it is born: each is a constant, and they are found among the classes.
 */
class EveryQueryIT {

    private static final Set<String> WORDS = Set.of("text", "varchar", "name");
    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8", "numeric");

    /** Which columns a component of a type may be filled from. A text takes a day as well, which is written as such. */
    private static final Map<Class<?>, Set<String>> FITTING = Map.ofEntries(
            Map.entry(String.class, Set.of("text", "varchar", "name", "date")),
            Map.entry(UUID.class, Set.of("uuid")),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(boolean.class, Set.of("bool")),
            Map.entry(Boolean.class, Set.of("bool")),
            Map.entry(BigDecimal.class, Set.of("numeric", "float8")),
            Map.entry(Instant.class, Set.of("timestamptz")),
            Map.entry(LocalDate.class, Set.of("date")),
            Map.entry(byte[].class, Set.of("bytea")),
            Map.entry(List.class, Set.of("text", "_text", "_uuid")),
            Map.entry(Set.class, Set.of("text", "_text")));

    private record Found(Class<?> where, String name, Select<?> select) {}

    @Test
    void everyColumnFillsTheComponentOfItsName() throws Exception {
        List<String> faults = new ArrayList<>();
        List<Found> all = selects();
        for (Found found : all) {
            try (Connection connection = connection(found.where())) {
                faults(connection, found.select())
                        .forEach(
                                fault -> faults.add(found.where().getSimpleName() + "." + found.name() + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(all).as("queries").hasSizeGreaterThan(150);
    }

    private static List<String> faults(Connection connection, Select<?> select) {
        String sql = select.sql().contains("%") ? select.with("", "").sql() : select.sql();
        try (PreparedStatement asked = connection.prepareStatement(sql.replaceAll("\\?\\d+", "?"))) {
            return faults(asked.getMetaData(), select.rows());
        } catch (SQLException | IllegalStateException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    private static List<String> faults(ResultSetMetaData answer, RowReader<?> rows) throws SQLException {
        String[] labels = new String[answer.getColumnCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = answer.getColumnLabel(i + 1);
        }
        int[] places = rows.places(labels);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            RowReader.Column column = rows.columns().get(i);
            String held = answer.getColumnTypeName(places[i] + 1);
            Set<String> fitting = column.type().isEnum() ? WORDS : FITTING.get(column.type());
            if (fitting != null && !fitting.contains(held)) {
                faults.add(column.label() + " is a " + held + ", wanted as "
                        + column.type().getSimpleName());
            }
        }
        return faults;
    }

    /** As the role that asks it. */
    private static Connection connection(Class<?> where) throws SQLException {
        return switch (unit(where)) {
            case "keys" -> Database.running().withKeysAs("portal_vault");
            case "public" -> Database.running().as("portal_public");
            default -> Database.running().as("portal_app");
        };
    }

    private static String unit(Class<?> where) {
        return Stream.of(where.getDeclaredFields())
                .flatMap(field -> Optional.ofNullable(field.getAnnotation(PersistenceContext.class)).stream())
                .map(PersistenceContext::unitName)
                .findFirst()
                .orElse("portal");
    }

    private static List<Found> selects() throws Exception {
        List<Found> selects = new ArrayList<>();
        Path built = Path.of(
                Select.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (FileSystem jar = Files.isRegularFile(built) ? FileSystems.newFileSystem(built) : null) {
            Path root = jar == null ? built : jar.getPath("/");
            try (Stream<Path> files = Files.walk(root.resolve("ngo/portal/persistence"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                        .filter(one -> !one.endsWith("package-info.class"))
                        .toList()) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    collect(Class.forName(name.substring(0, name.length() - ".class".length())), selects);
                }
            }
        }
        return selects;
    }

    private static void collect(Class<?> type, List<Found> selects) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Select.class) {
                field.setAccessible(true);
                selects.add(new Found(type, field.getName(), (Select<?>) field.get(null)));
            }
        }
    }
}
