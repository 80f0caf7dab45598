package ngo.portal.launch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.Test;

class ProcessSupervisorTest {

    private final Queue<ProcessHandle> started = new ConcurrentLinkedQueue<>();
    private final CountDownLatch again = new CountDownLatch(1);
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private volatile boolean answers = true;

    @Test
    void aServerThatDiesIsRestartedAndTheOperatorIsInformed() throws Exception {
        try (ProcessSupervisor processSupervisor = watch()) {
            processSupervisor.start();
            long first = processSupervisor.pid();

            assertThat(started.remove().destroyForcibly()).isTrue();

            assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(processSupervisor.pid()).isNotEqualTo(first).isNotZero();
            assertThat(terminal.toString(StandardCharsets.UTF_8))
                    .contains("Sleeper ended unexpectedly; it restarts in 2 s.");
        }
    }

    /** It runs and never answers, as one that is deadlocked. */
    @Test
    void aServerThatIsSilentAfterItsRestartIsEndedAndStartedOnceMore() throws Exception {
        try (ProcessSupervisor processSupervisor = watch()) {
            processSupervisor.start();
            answers = false;
            started.remove().destroyForcibly();
            assertThat(again.await(1, TimeUnit.MINUTES)).isTrue();

            ProcessHandle silent = started.remove();
            silent.onExit().get(1, TimeUnit.MINUTES);
            answers = true;

            assertThat(terminal.toString(StandardCharsets.UTF_8))
                    .contains("Sleeper does not respond 1 s after its restart; it is stopped and restarted again.");
            awaitStart();
            assertThat(processSupervisor.pid()).isNotEqualTo(silent.pid());
        }
    }

    private void awaitStart() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (started.isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Waiting.pause(Duration.ofMillis(50));
        }
    }

    @Test
    void aServerThatIsStoppedStaysStopped() throws Exception {
        ProcessSupervisor processSupervisor = watch();
        processSupervisor.start();
        ProcessHandle server = started.remove();

        processSupervisor.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(again.await(2, TimeUnit.SECONDS)).isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void nothingIsStartedOnceTheInstallationIsClosing() throws Exception {
        ProcessSupervisor processSupervisor = watch();
        processSupervisor.close();

        processSupervisor.start();

        assertThat(started).isEmpty();
    }

    private ProcessSupervisor watch() {
        return new ProcessSupervisor(
                new Sleeper(),
                new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8)),
                again::countDown,
                Duration.ofSeconds(1));
    }

    private final class Sleeper implements ProcessSupervisor.Server {
        @Override
        public String name() {
            return "Sleeper";
        }

        @Override
        public ProcessHandle start() throws IOException {
            ProcessHandle process = new ProcessBuilder("sleep", "60").start().toHandle();
            started.add(process);
            return process;
        }

        @Override
        public boolean answers() {
            return answers;
        }

        @Override
        public void stop(ProcessHandle process) {
            LeftoverProcesses.end(process);
        }
    }
}
