package ngo.portal.launch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverProcessesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endEverything() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aServerOfThisHomeIsFoundAndStopped() throws Exception {
        Process server = sleeper(LeftoverProcesses.mark(home));

        int stopped = new LeftoverProcesses(home).stop();

        assertThat(stopped).isEqualTo(1);
        assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerOfAnotherHomeIsLeftAlone() throws Exception {
        Process other = sleeper(LeftoverProcesses.mark(home.resolve("other")));

        assertThat(new LeftoverProcesses(home).stop()).isZero();
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aStrangerWithTheProcessIdOfAnEarlierPostmasterIsLeftAlone() throws Exception {
        Process stranger = sleeper("nothing");
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + home + "\n");

        assertThat(new LeftoverProcesses(home).stop()).isZero();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aProgramThatOnlyMentionsTheHomeIsLeftAlone() throws Exception {
        Process reader = sleeper(home.resolve("postgres").toString());

        assertThat(new LeftoverProcesses(home).stop()).isZero();
        assertThat(reader.isAlive()).isTrue();
    }

    /**
     * A process that does nothing but carry a word in its command line. It waits for a line that never comes, since a
     * command of its own would, for the moment between fork and exec, be a second process with the same words.
     */
    private Process sleeper(String word) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "read -r line; true", "server", word).start();
        started.add(process);
        return process;
    }
}
