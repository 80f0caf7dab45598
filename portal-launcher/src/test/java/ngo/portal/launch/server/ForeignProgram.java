package ngo.portal.launch.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.launch.shared.Waiting;

/** A program that operators put beside the portal, running as they would run it. Where it is not installed the test is skipped and says so. */
public final class ForeignProgram implements AutoCloseable {

    private final Process process;

    private ForeignProgram(Process process) {
        this.process = process;
    }

    /** Where Debian puts those of administrators. */
    public static Path installed(String program) {
        Optional<Path> there = found(program);
        assumeTrue(there.isPresent(), program + " is not installed: make validators");
        return there.orElseThrow();
    }

    /** The same for a test that goes on without it; either way it says so. */
    public static Optional<Path> found(String program) {
        Optional<Path> there = Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin")
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
        System.out.println(
                program + (there.isPresent() ? " is tested with" : " is not installed; nothing is tested with it"));
        return there;
    }

    static ForeignProgram started(Path log, Path program, String... words) throws IOException {
        return started(log, Map.of(), program, words);
    }

    static ForeignProgram started(Path log, Map<String, String> environment, Path program, String... words)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(program.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.command().addAll(List.of(words));
        return new ForeignProgram(builder.start());
    }

    @Override
    public void close() {
        process.destroy();
        if (!Waiting.forEnd(process.toHandle(), Duration.ofSeconds(10))) {
            process.destroyForcibly();
        }
    }
}
