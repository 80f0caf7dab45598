package ngo.portal.launch.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    /** As the file of keys: what was there is all that opens anything. */
    @Test
    void onAFullDiskAFileStaysAsItWas() throws IOException {
        try (FullDisk disk = FullDisk.of(parent.resolve("disk"), 16)) {
            Path file = disk.folder().resolve("keys");
            PrivateFiles.write(file, List.of("the keys of before"));
            disk.fill();

            assertThatThrownBy(() -> PrivateFiles.write(file, List.of("x".repeat(8_192))))
                    .isInstanceOf(IOException.class)
                    .matches(failed -> !StartupRefused.fullDisk(failed).isEmpty());
            assertThat(file).hasContent("the keys of before");
            assertThat(disk.folder())
                    .isDirectoryNotContaining(one -> one.toString().endsWith(".new"));

            disk.empty();
            PrivateFiles.write(file, List.of("the keys of afterwards"));
            assertThat(file).hasContent("the keys of afterwards");
        }
        assertThat(Files.exists(parent.resolve("disk"))).isTrue();
    }
}
