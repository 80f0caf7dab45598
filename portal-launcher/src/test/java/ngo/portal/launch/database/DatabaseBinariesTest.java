package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release runs on both families of processors that servers have: the database that comes along is there for each. */
class DatabaseBinariesTest {

    private static final int ELF_MACHINE = 18;

    /** Numbers are those of ELF for what a program runs on. */
    @ParameterizedTest
    @CsvSource({"x86_64, 62", "aarch64, 183"})
    void theDatabaseIsThereForEachProcessor(String processor, int machine) throws IOException {
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", processor);
                TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            TarArchiveEntry file = files.getNextEntry();
            while (!file.getName().equals("bin/postgres")) {
                file = files.getNextEntry();
            }
            byte[] head = files.readNBytes(ELF_MACHINE + 2);

            assertThat(head).startsWith(0x7f, 'E', 'L', 'F');
            assertThat(Byte.toUnsignedInt(head[ELF_MACHINE])).isEqualTo(machine);
        }
    }
}
