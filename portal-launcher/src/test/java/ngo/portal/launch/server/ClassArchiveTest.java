package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void anArchiveOfAServerThatWasReadyIsUsedAgain() throws IOException {
        ClassArchive archive = new ClassArchive(directory, new Jdk(Path.of("/jdk"), 21));
        archive.options();
        archive.trust();
        Files.writeString(directory.resolve("classes-21.jsa"), "classes");

        assertThat(archive.options()).contains("-XX:SharedArchiveFile=" + directory.resolve("classes-21.jsa"));
        assertThat(directory.resolve("classes-21.jsa")).exists();
    }

    @Test
    void anArchiveOfAServerThatStoppedBeforeItWasReadyIsThrownAway() throws IOException {
        ClassArchive archive = new ClassArchive(directory, new Jdk(Path.of("/jdk"), 21));
        archive.options();
        Files.writeString(directory.resolve("classes-21.jsa"), "few classes");

        archive.options();

        assertThat(directory.resolve("classes-21.jsa")).doesNotExist();
    }

    @Test
    void anOldJavaIsAskedForNone() throws IOException {
        assertThat(new ClassArchive(directory, new Jdk(Path.of("/jdk"), 17)).options())
                .isEmpty();
    }
}
