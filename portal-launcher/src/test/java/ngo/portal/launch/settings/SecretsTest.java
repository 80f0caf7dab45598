package ngo.portal.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void everySecretIsLongAndUnlikeTheOthers() throws IOException {
        Secrets secrets = Secrets.keptIn(home);

        assertThat(Arrays.stream(Secrets.Name.values()).map(secrets::get))
                .allMatch(secret -> secret.matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theyStayTheSameFromStartToStart() throws IOException {
        String first = Secrets.keptIn(home).get(Secrets.Name.CONTEXT_KEY);

        assertThat(Secrets.keptIn(home).get(Secrets.Name.CONTEXT_KEY)).isEqualTo(first);
    }

    @Test
    void onlyTheUserOfThePortalMayReadThem() throws IOException {
        Secrets.keptIn(home);

        assertThat(Files.getPosixFilePermissions(home.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void twoInstallationsShareNone(@TempDir Path other) throws IOException {
        assertThat(Secrets.keptIn(home).get(Secrets.Name.DATABASE_OWNER))
                .isNotEqualTo(Secrets.keptIn(other).get(Secrets.Name.DATABASE_OWNER));
    }
}
