package ngo.portal.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import ngo.portal.launch.shared.FullDisk;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {

    private static final int MORE_THAN_THERE_IS = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    @Test
    void onAFullDiskNothingIsThereThatLooksLikeABackup() throws Exception {
        MasterKeys keys = MasterKeys.made();
        BackupFile.Head head = new BackupFile.Head(BackupPart.PORTAL, "1", "20261202-030000");
        byte[] rows = new byte[MORE_THAN_THERE_IS];
        new SecureRandom().nextBytes(rows);
        try (FullDisk disk = FullDisk.of(parent.resolve("disk"), 64)) {
            Path file = disk.folder().resolve("portal" + BackupFile.ENDING);
            assertThatThrownBy(() -> BackupFile.write(file, head, keys, archive -> {
                        try (OutputStream table = archive.table("organisation")) {
                            table.write(rows);
                        }
                        throw new AssertionError("There was space for all of it.");
                    }))
                    .isInstanceOf(IOException.class)
                    .matches(failed -> !StartupRefused.fullDisk(failed).isEmpty());
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }
}
