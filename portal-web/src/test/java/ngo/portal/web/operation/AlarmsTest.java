package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alarms and the dashboard; OwnServersIT checks that a node exports the metrics they name, and PackagedFilesTest that they fire. */
class AlarmsTest {

    private static final Path OPS = Path.of("../ops");
    private static final Path ALARMS = OPS.resolve("prometheus/alerts.yaml");
    private static final Path DASHBOARD = OPS.resolve("grafana/portal.json");
    private static final Path METRICS = Path.of("src/main/java/ngo/portal/web/operation");
    private static final Pattern METRIC = Pattern.compile("\\bportal_[a-z0-9_]+");
    private static final Pattern ALARM = Pattern.compile("alert: (\\w+)");
    private static final Pattern HISTOGRAM = Pattern.compile("_(bucket|count|sum)$");

    @Test
    void everyNumberThatIsNamedIsOneOfOurs() throws IOException {
        Set<String> explained = explained();

        assertThat(explained).hasSizeGreaterThan(15);
        assertThat(names(METRIC, ALARMS)).hasSizeGreaterThan(8).isSubsetOf(explained);
        assertThat(names(METRIC, DASHBOARD)).hasSizeGreaterThan(12).isSubsetOf(explained);
    }

    /** A number that neither rings nor is looked at could as well not be there. */
    @Test
    void everyNumberOfOursIsShownOrRings() throws IOException {
        Set<String> used = Stream.concat(names(METRIC, ALARMS).stream(), names(METRIC, DASHBOARD).stream())
                .collect(Collectors.toSet());

        assertThat(explained()).allMatch(name -> used.contains(name) || name.equals("portal_draining"));
    }

    @ParameterizedTest
    @CsvSource({"alerts, 10", "host-alerts, 4"})
    void everyAlarmIsTriedAndExplained(String file, int more) throws IOException {
        List<String> alarms = ALARM.matcher(Files.readString(OPS.resolve("prometheus/" + file + ".yaml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(alarms).hasSizeGreaterThan(more);
        assertThat(Files.readString(OPS.resolve("prometheus/" + file + "_test.yaml")))
                .contains(alarms.stream().map(alarm -> "name: " + alarm).toList());
        assertThat(Files.readString(Path.of("../docs/operations.md")))
                .contains(alarms.stream().map(alarm -> "`" + alarm + "`").toList());
    }

    /** What our classes register. */
    private static Set<String> explained() throws IOException {
        try (Stream<Path> files = Files.list(METRICS)) {
            return names(METRIC, files.toArray(Path[]::new));
        }
    }

    private static Set<String> names(Pattern pattern, Path... files) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(Files.readString(file)).append('\n');
        }
        return pattern.matcher(text)
                .results()
                .map(found -> HISTOGRAM.matcher(found.group()).replaceFirst(""))
                .collect(Collectors.toSet());
    }
}
