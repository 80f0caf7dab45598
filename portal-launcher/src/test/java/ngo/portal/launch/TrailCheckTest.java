package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.audit.ChainFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailCheckTest {

    private final PrintStream out = new PrintStream(new ByteArrayOutputStream(), true);

    @Test
    void aWholeTrailIsSaidToBeWholeWithTheHashToWriteDown() {
        assertThat(TrailCheck.sentence("FIDH", 3, "abc", null, 0))
                .isEqualTo("FIDH: intact, 3 entries; the last hash is abc.");
        assertThat(TrailCheck.sentence("FIDH", 1, "abc", null, 0)).contains("1 entry;");
        assertThat(TrailCheck.sentence("FIDH", 0, "", null, 0)).isEqualTo("FIDH: no entry yet.");
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, entry 7 is missing.",
        "CHANGED, entry 7 has been changed.",
        "EXCHANGED, entry 7 is not the one that was written originally.",
        "ADDED, entry 7 was inserted outside the portal.",
        "UNSEALED, 'the record of the last entry, 7, is missing.'"
    })
    void aBrokenTrailIsSaidToBeBrokenAndWhere(ChainFault fault, String words) {
        assertThat(TrailCheck.sentence("FIDH", 6, "abc", fault, 7)).isEqualTo("FIDH: BROKEN, " + words);
    }

    @Test
    void whereNoPortalRunsThereIsNothingToCheck(@TempDir Path home) {
        assertThatExceptionOfType(StartupRefused.class)
                .isThrownBy(() -> TrailCheck.of(home, out))
                .withMessageStartingWith("No portal is running on " + home);
    }

    @Test
    void aCommandThatNobodyKnowsIsNeitherYesNorNo() {
        assertThat(Commands.of(Map.of(), out, out, () -> 0).execute("verify")).isEqualTo(Commands.UNKNOWN);
    }
}
