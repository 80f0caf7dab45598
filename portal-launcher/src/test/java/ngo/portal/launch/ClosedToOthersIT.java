package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.shared.DatabaseAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal's user alone may enter, on the disk, in the cluster and in Keycloak. */
@ExtendWith(SharedInstallation.class)
class ClosedToOthersIT {

    private Installation portal;

    @BeforeEach
    void running(Installation shared) {
        portal = shared;
    }

    @Test
    void nothingInTheHomeIsForOtherUsersOfTheMachine() throws IOException {
        assertThat(openToOthers(portal.home())).isEmpty();
    }

    @Test
    void nobodyElseCanChangeTheSoftwareThatRuns() throws IOException {
        Path cache = portal.settings().cache();
        Path keycloak = Files.readSymbolicLink(portal.home().resolve("keycloak/lib"))
                .resolveSibling("")
                .normalize();
        assertThat(openToOthers(cache.resolve("embedded"))).isEmpty();
        assertThat(openToOthers(keycloak)).isEmpty();
    }

    /** Where everybody may write, somebody else may have made the folder that a server wants there. */
    @Test
    void whatServersNeedForAMomentLiesInTheHome() throws IOException {
        for (String server : List.of("PORTAL_PID", "KEYCLOAK_PID")) {
            String folder = "-Djava.io.tmpdir=" + portal.home();
            assertThat(arguments(server))
                    .as(server)
                    .filteredOn(word -> word.startsWith(folder))
                    .hasSize(1);
        }
    }

    private List<String> arguments(String server) throws IOException {
        String pid = Files.readAllLines(portal.addressFile()).stream()
                .filter(one -> one.startsWith(server + "="))
                .findFirst()
                .orElseThrow()
                .substring(server.length() + 1);
        return List.of(Files.readString(Path.of("/proc", pid, "cmdline")).split("\0", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL_APP", "DATABASE_URL_PUBLIC", "DATABASE_URL_KEYS", "DATABASE_URL_OWNER"})
    void noRoleEntersTheDatabasesThatAreNotOurs(String account) throws IOException {
        for (String unused : List.of("postgres", "template1")) {
            assertThatThrownBy(() -> elsewhere(account, unused).connect().close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database \"" + unused + "\"");
        }
    }

    private DatabaseAccount elsewhere(String account, String database) throws IOException {
        String line = Files.readAllLines(portal.addressFile()).stream()
                .filter(one -> one.startsWith(account + "="))
                .findFirst()
                .orElseThrow();
        DatabaseAccount usual = DatabaseAccount.ofUri(line.substring(account.length() + 1));
        return new DatabaseAccount(
                usual.jdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1"),
                usual.user(),
                usual.password());
    }

    private static List<Path> openToOthers(Path root) throws IOException {
        List<Path> open = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return look(directory);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : look(file);
            }

            // The servers are at work: a file may be gone before it is looked at.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            private FileVisitResult look(Path path) {
                if (isOpen(path)) {
                    open.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return open;
    }

    private static boolean isOpen(Path path) {
        try {
            return !PosixFilePermissions.fromString("rwx------").containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
