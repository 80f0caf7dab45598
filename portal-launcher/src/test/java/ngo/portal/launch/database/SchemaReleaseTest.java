package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which release runs on which schema, and which upgrade is one step. */
class SchemaReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "1.4.0, 1.4.0, 1.4.0",
        "1.4.3, 1.4.0, 1.4.0",
        "1.5.0, 1.4.0, 1.4.2",
        "1.5.0, 1.5.0, 1.5.0-SNAPSHOT",
        "2.0.0, 1.9.0, 1.9.4",
        "1.10.0, 1.9.0, 1.9.0"
    })
    void aNodeRunsOnItsOwnSchemaAndOnTheNext(String installed, String oldest, String node) {
        SchemaRelease schema = SchemaRelease.of(installed, oldest);

        assertThatCode(() -> schema.requireFor(ReleaseNumber.of(node))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.4.0|1.4.0|1.5.0|The schema belongs to release 1.4.0 and this portal is release 1.5.0; run migrate first.",
                "1.4.0|1.4.0|1.4.1|The schema belongs to release 1.4.0 and this portal is release 1.4.1; run migrate first.",
                "1.5.0|1.5.0|1.4.9|The schema is too new for this portal: release 1.5.0 is the oldest that runs on it, and this is release 1.4.9;"
                        + " start that release or a newer one.",
                "1.6.0|1.4.0|1.4.0|The schema belongs to release 1.6.0, and this portal is release 1.4.0, which runs on its own schema and on"
                        + " that of the next minor release; start a newer release.",
                "2.1.0|1.9.0|1.9.0|The schema belongs to release 2.1.0, and this portal is release 1.9.0, which runs on its own schema and on"
                        + " that of the next minor release; start a newer release."
            })
    void anyOtherSchemaIsRefusedInASentenceOfItsOwn(String installed, String oldest, String node, String sentence) {
        SchemaRelease schema = SchemaRelease.of(installed, oldest);

        assertThatThrownBy(() -> schema.requireFor(ReleaseNumber.of(node)))
                .isInstanceOfSatisfying(StartupRefused.class, refused -> assertThat(refused.sentence())
                        .isEqualTo(sentence));
    }

    @Test
    void anUpgradeIsOneStep() {
        SchemaRelease schema = SchemaRelease.of("1.4.0", "1.4.0");

        assertThatCode(() -> schema.requireOneStepTo(ReleaseNumber.of("1.4.1"))).doesNotThrowAnyException();
        assertThatCode(() -> schema.requireOneStepTo(ReleaseNumber.of("1.5.2"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> schema.requireOneStepTo(ReleaseNumber.of("1.6.0")))
                .hasMessage(
                        "From release 1.4.0 to 1.6.0 is more than one minor release; first upgrade to the release in between.");
        assertThatThrownBy(() -> schema.requireOneStepTo(ReleaseNumber.of("1.3.0")))
                .hasMessage(
                        "The schema already belongs to release 1.4.0, and this is release 1.3.0; run the newer release.");
    }

    @Test
    void anUpgradeBeginsWhereTheOneBeforeIsFinished() {
        SchemaRelease open = SchemaRelease.of("1.4.0", "1.3.0");

        assertThatCode(() -> open.requireFinishedBefore(ReleaseNumber.of("1.4.1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> open.requireFinishedBefore(ReleaseNumber.of("1.5.0")))
                .hasMessage(
                        "The upgrade from release 1.3.0 to 1.4.0 is not finished; run \"migrate --contract\" of release"
                                + " 1.4.0 first.");
        assertThatCode(() -> SchemaRelease.of("1.4.0", "1.4.0").requireFinishedBefore(ReleaseNumber.of("1.5.0")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "one.two", "1.2.3.4", "v1.2.3", "1.2.3 or so"})
    void whatIsNoNumberOfAReleaseIsRefused(String name) {
        assertThatThrownBy(() -> ReleaseNumber.of(name)).isInstanceOf(StartupRefused.class);
    }

    @Test
    void thisReleaseHasANumber() {
        assertThat(ReleaseNumber.here().toString()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
