package ngo.portal.launch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
    private final Queue<ProcessHandle> explained = new ConcurrentLinkedQueue<>();
    private volatile boolean answers = true;
    private volatile boolean writes;

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
                    .contains("Sleeper does not respond, and its log has not grown for 1 s; it is replaced.");
            assertThat(explained).containsExactly(silent);
            awaitStart();
            assertThat(processSupervisor.pid()).isNotEqualTo(silent.pid());
        }
    }

    @Test
    void aServerThatHangsInItsFirstStartIsReplaced() throws Exception {
        answers = false;
        try (ProcessSupervisor processSupervisor = watch()) {
            processSupervisor.start();
            ProcessHandle silent = started.remove();

            silent.onExit().get(1, TimeUnit.MINUTES);
            answers = true;

            awaitStart();
            assertThat(explained).containsExactly(silent);
        }
    }

    @Test
    void aServerThatStillWritesToItsLogIsNotReplaced() throws Exception {
        answers = false;
        writes = true;
        try (ProcessSupervisor processSupervisor = watch()) {
            processSupervisor.start();

            assertThat(again.await(2, TimeUnit.SECONDS)).isFalse();
            assertThat(started).hasSize(1).first().matches(ProcessHandle::isAlive);
            assertThat(explained).isEmpty();
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
        public Instant lastOutput() {
            return writes ? Instant.now() : Instant.EPOCH;
        }

        @Override
        public void explain(ProcessHandle process) {
            explained.add(process);
        }

        @Override
        public void stop(ProcessHandle process) {
            LeftoverProcesses.end(process);
        }
    }
}
