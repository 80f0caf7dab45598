package ngo.portal.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    private static final int REFUSED = 7;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    @Test
    void aHomeIsClosedToOtherUsersOfTheMachine() throws IOException {
        try (Home home = Home.open(parent.resolve("home"))) {
            assertThat(Files.getPosixFilePermissions(home.directory()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aSecondLauncherOnTheSameHomeIsRefused() throws IOException {
        Path directory = parent.resolve("home");
        try (Home first = Home.open(directory)) {
            assertThat(first.directory()).exists();

            assertThatThrownBy(() -> Home.open(directory))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("Another portal is running on " + directory
                            + "; stop it first, or choose another directory with PORTAL_HOME.");
        }
    }

    /** A second attempt within the process that holds the lock must not release it for others, as a command in the process of a portal. */
    @Test
    void whoIsRefusedWithinThisProcessLeavesOthersShutOut() throws Exception {
        Path directory = parent.resolve("home");
        try (Home first = Home.open(directory)) {
            assertThatThrownBy(() -> Home.open(first.directory())).isInstanceOf(StartupRefused.class);

            assertThat(another(directory)).isEqualTo(REFUSED);
        }
        assertThat(another(directory)).isZero();
    }

    private static int another(Path directory) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        directory.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A process that opens a home. */
    static final class Another {

        private Another() {}

        public static void main(String[] arguments) throws IOException {
            try {
                Home.open(Path.of(arguments[0])).close();
            } catch (StartupRefused taken) {
                System.exit(REFUSED);
            }
        }
    }

    @Test
    void aHomeThatWasLeftCanBeEnteredAgain() throws IOException {
        Home.open(parent.resolve("home")).close();

        Home.open(parent.resolve("home")).close();
    }

    @Test
    void aHomeThatIsAFileIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> Home.open(file))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The data directory " + file
                        + " cannot be written; correct its permissions, or choose another with PORTAL_HOME.");
    }

    @Test
    void workThatWasBegunAndNotFinishedIsRemembered() throws IOException {
        try (Home home = Home.open(parent.resolve("home"))) {
            assertThat(home.wasInterrupted("work")).isFalse();
            home.begin("work");
        }
        try (Home home = Home.open(parent.resolve("home"))) {
            assertThat(home.wasInterrupted("work")).isTrue();
            home.finish("work");
            assertThat(home.wasInterrupted("work")).isFalse();
        }
    }
}
