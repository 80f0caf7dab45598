package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The commands that lead back to one minute, line by line as in docs/backup.md, and what cron does in ops/pgbackrest. */
final class RestoreGuide {

    /** The moment that the handbook takes as an example. */
    private static final String EXAMPLE = "2026-11-30 14:32:00+00";

    private static final Path HANDBOOK = Path.of("../docs/backup.md");
    private static final Path OPS = Path.of("../ops/pgbackrest");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^ *```\\n(.*?)^ *```$");
    private static final Pattern STANZA = Pattern.compile("pgbackrest --stanza=(\\w+) .*");
    private static final Pattern CRON = Pattern.compile("(?m)^[^#\\n]+\\s+postgres\\s+(.*)$");

    /** In the order of the handbook. */
    enum Step {
        PASSPHRASE,
        FIRST_COPY,
        HAND_OVER,
        RESTORE,
        LOOK,
        COPY_AGAIN
    }

    private final Map<Step, List<String>> steps = new EnumMap<>(Step.class);

    RestoreGuide() throws IOException {
        String handbook = Files.readString(HANDBOOK);
        String section = handbook.substring(handbook.indexOf("\n## Back to one minute\n") + 1);
        List<List<String>> blocks = COMMANDS.matcher(section.substring(0, section.indexOf("\n## ")))
                .results()
                .map(found -> found.group(1).lines().map(String::strip).toList())
                .toList();
        assertThat(blocks).hasSameSizeAs(Step.values());
        Iterator<List<String>> block = blocks.iterator();
        for (Step step : Step.values()) {
            steps.put(step, block.next());
        }
    }

    List<String> lines(Step step) {
        return Objects.requireNonNull(steps.get(step));
    }

    /** The same with a moment in the place of the example. */
    List<String> lines(Step step, String moment) {
        return lines(step).stream().map(line -> line.replace(EXAMPLE, moment)).toList();
    }

    /** The same for one stanza. */
    List<String> lines(Step step, String stanza, String moment) {
        return lines(step, moment).stream()
                .filter(line -> stanza(line).equals(stanza))
                .toList();
    }

    /** On whose server a line is typed. */
    static String stanza(String line) {
        return STANZA.matcher(line).replaceFirst("$1");
    }

    static List<String> cron(String stanza) throws IOException {
        return CRON.matcher(Files.readString(OPS.resolve(stanza + "/cron")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
