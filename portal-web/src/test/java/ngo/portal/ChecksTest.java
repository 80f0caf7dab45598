package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/mechanisms.md lists which test proves which claim, and every test that it names exists. */
class ChecksTest {

    private static final Path MODULES = Path.of("..");
    private static final String MAP = "../docs/mechanisms.md";
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:\\d+(?:–\\d+)?(?:, )?)+) .* \\|$");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:–(\\d+))?");

    @Test
    void everyTestThatIsNamedIsThere() {
        List<MatchResult> named = TEST.matcher(Sources.read(MAP)).results().toList();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named).allSatisfy(one -> {
            Optional<String> test = source(one.group(1));
            assertThat(test).as(one.group(1)).isPresent();
            assertThat(one.group(2) == null || hasTest(test.orElseThrow(), one.group(2)))
                    .as(one.group())
                    .isTrue();
        });
    }

    /** Under their headings, each check in one row and none left out. */
    @ParameterizedTest
    @CsvSource({"### What is shown of it, 34", "## What operators are promised, 40"})
    void everyCheckHasItsRow(String heading, int checks) {
        String map = Sources.read(MAP);
        assertThat(map).containsOnlyOnce(heading + "\n");
        String part =
                map.substring(map.indexOf(heading + "\n") + heading.length()).split("\n##", 2)[0];
        List<Integer> numbers = new ArrayList<>();
        ROW.matcher(part).results().flatMap(row -> numbers(row.group(1))).forEach(numbers::add);

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, checks).boxed().toList());
    }

    private static Stream<Integer> numbers(String cell) {
        return NUMBERS.matcher(cell).results().flatMap(one -> IntStream.rangeClosed(
                        Integer.parseInt(one.group(1)),
                        Integer.parseInt(one.group(2) == null ? one.group(1) : one.group(2)))
                .boxed());
    }

    /** Its own, or one of the class that it extends. */
    private static boolean hasTest(String source, String method) {
        if (Pattern.compile("(?s)@(?:Parameterized)?Test\\b(?:(?! void ).)*+ void " + method + "\\(")
                .matcher(source)
                .find()) {
            return true;
        }
        return Pattern.compile("\\bclass \\w+ extends (\\w+)")
                .matcher(source)
                .results()
                .map(extended -> source(extended.group(1)))
                .flatMap(Optional::stream)
                .anyMatch(extended -> hasTest(extended, method));
    }

    private static Optional<String> source(String name) {
        try (Stream<Path> modules = Files.list(MODULES)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(tests -> named(tests, name + ".java").stream())
                    .map(file -> Sources.read(file.toString()))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> named(Path tests, String name) {
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
