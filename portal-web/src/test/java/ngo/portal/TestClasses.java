package ngo.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The integration tests of all modules as they are written, and how long each took when it was measured last. */
final class TestClasses {

    private static final Pattern PART = Pattern.compile("(?m)^@Tag\\(\"part-(\\d)\"\\)");
    private static final Pattern TAGGED = Pattern.compile("@Tag\\(\"part-(\\d)\"\\)");
    private static final Pattern ABSTRACT = Pattern.compile("(?m)^(public )?abstract class ");

    private TestClasses() {}

    /** A class with tests that wait for a packaged portal or a database. */
    record TestClass(String name, String content) {

        /** Whether `make test` leaves the whole class to one of the parts. */
        boolean isOfAPart() {
            return PART.matcher(content).find();
        }

        /** The parts, 1 to 6, in which the class or some of its methods run. */
        List<Integer> parts() {
            return TAGGED.matcher(content)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    static List<TestClass> all() {
        return modules().flatMap(module -> in(module.resolve("src/test/java"))).toList();
    }

    static List<TestClass> ofADay() {
        return all().stream().filter(test -> !test.isOfAPart()).toList();
    }

    /** Milliseconds by class, of the runs that `MEASURE=yes` recorded: {@code longest-first} of a day, {@code longest-first-parts} of the parts. */
    static Map<String, Long> milliseconds(String table) {
        Map<String, Long> measured = new TreeMap<>();
        modules()
                .map(module -> module.resolve("src/test/" + table + ".csv"))
                .filter(Files::exists)
                .flatMap(file -> Sources.read(file.toString()).lines())
                .map(line -> line.split(",", -1))
                .forEach(cells -> measured.put(cells[2], Long.valueOf(cells[1])));
        return measured;
    }

    private static Stream<Path> modules() {
        return Stream.of("persistence", "ejb", "web", "launcher").map(name -> Path.of("../portal-" + name));
    }

    private static Stream<TestClass> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith("IT.java"))
                    .map(file -> new TestClass(
                            folder.relativize(file)
                                    .toString()
                                    .replace(".java", "")
                                    .replace('/', '.'),
                            Sources.read(file.toString())))
                    .filter(test -> !ABSTRACT.matcher(test.content()).find())
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
