package ngo.portal.launch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.launch.shared.FullDisk;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path place;

    @Test
    void aNodeWorksWhereTheEnvironmentSays() {
        assertThat(WorkFolder.place(Map.of("TMPDIR", place.toString()))).isEqualTo(place);
        assertThat(WorkFolder.place(Map.of("TMPDIR", "")))
                .isEqualTo(WorkFolder.place(Map.of()))
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
    }

    @Test
    void aNodeThatStopsLeavesNothing() throws IOException {
        try (WorkFolder folder = WorkFolder.in(place)) {
            Files.createDirectory(folder.home().directory().resolve("payara"));
        }

        assertThat(left()).isEmpty();
    }

    /** The second folder of three is one too many. */
    @Test
    void onAFullDiskANodeIsRefusedAndLeavesNothing() throws IOException {
        try (FullDisk disk = FullDisk.ofFiles(place.resolve("disk"), 3)) {
            assertThatThrownBy(() -> WorkFolder.in(disk.folder()))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining(" cannot be written (no space left on the disk); ");
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    /** Of four folders that bear such a name one alone is a dead node's. */
    @Test
    void whatADeadNodeHasLeftIsRemovedAndWhatOthersNeedIsNot() throws Exception {
        Path strangers = Files.createDirectory(place.resolve("portal-of-somebody-else"));
        Path dead = abandoned();
        Path orphaned = abandoned();
        Process server =
                new ProcessBuilder("/bin/sh", "-c", "echo; read word", LeftoverProcesses.mark(orphaned)).start();
        try (WorkFolder working = WorkFolder.in(place)) {
            assertThat(server.inputReader().readLine()).as("once it runs").isEmpty();

            try (WorkFolder next = WorkFolder.in(place)) {
                assertThat(left())
                        .containsExactlyInAnyOrder(
                                strangers,
                                orphaned,
                                working.home().directory(),
                                next.home().directory());
            }
            assertThat(dead).doesNotExist();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** As a launcher leaves its folder that is killed: unlocked. */
    private Path abandoned() throws IOException {
        Path folder = Files.createTempDirectory(place, "portal-");
        Files.createDirectories(folder.resolve("run"));
        Files.createFile(folder.resolve("run/lock"));
        Files.createFile(folder.resolve("run/temporary"));
        Files.writeString(Files.createDirectory(folder.resolve("log")).resolve("portal.log"), "its last words");
        return folder;
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path gone = place.resolve("gone");

        assertThatThrownBy(() -> WorkFolder.in(gone))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The folder " + gone
                        + " cannot be written; name another with TMPDIR, or one for this node alone with PORTAL_HOME.");
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}
