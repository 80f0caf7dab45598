package ngo.portal.launch.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.launch.shared.Waiting;

/** A program that operators put beside the portal, running as they would run it. Where it is not installed the test is skipped and says so. */
final class ForeignProgram implements AutoCloseable {

    private final Process process;

    private ForeignProgram(Process process) {
        this.process = process;
    }

    /** Where Debian puts those of administrators. */
    static Path installed(String program) {
        Path there = Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin")
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(program));
        String said =
                program + (there.isAbsolute() ? " is tested with" : " is not installed; nothing is tested with it");
        System.out.println(said);
        assumeTrue(there.isAbsolute(), said + ": make validators");
        return there;
    }

    static ForeignProgram started(Path log, Path program, String... words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(program.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
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
