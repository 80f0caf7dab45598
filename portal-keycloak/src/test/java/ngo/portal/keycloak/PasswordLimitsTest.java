package ngo.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordLimitsTest {

    private static final Network OFFICE = Network.of("192.0.2.10");
    private static final Network STRANGER = Network.of("198.51.100.20");

    private final PasswordLimits limits = new PasswordLimits();

    @Test
    void whoGuessesWaitsAndTheOwnerDoesNot() {
        guess("Anna@example.org", STRANGER, 10);

        assertThat(limits.mustWait("anna@example.org ", STRANGER)).isTrue();
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
        assertThat(limits.mustWait("berta@example.org", STRANGER)).isFalse();
    }

    @Test
    void manyNetworksTogetherDoNotKeepTheOwnerFromWhereTheyAreKnown() {
        limits.succeeded("anna@example.org", OFFICE);
        IntStream.range(0, 200).forEach(i -> guess("anna@example.org", Network.of("203.0." + i + ".1"), 1));

        assertThat(limits.mustWait("anna@example.org", STRANGER)).isTrue();
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
    }

    @Test
    void aNetworkThatTriesOnePasswordWithManyNamesIsSlowedDown() {
        IntStream.range(0, 50).forEach(i -> guess("person" + i + "@example.org", STRANGER, 1));

        assertThat(limits.mustWait("anna@example.org", STRANGER)).isTrue();
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
    }

    /** A proxy that does not say for whom it asks would otherwise hold everybody up. */
    @Test
    void whatComesFromThisMachineIsCountedByAccountOnly() {
        Network machine = Network.of("127.0.0.1");
        IntStream.range(0, 300).forEach(i -> guess("person" + i + "@example.org", machine, 1));

        assertThat(limits.mustWait("anna@example.org", machine)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.10, 192.0.2.11, 192.0.3.10",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, 2001:db8:1:3::1, 2001:db8:2:2::1"
    })
    void aPlaceIsAnAddressOrANetworkOfVersionSix(String one, String same, String neighbour, String other) {
        assertThat(Network.of(same)).isEqualTo(Network.of(one));
        assertThat(Network.of(neighbour).place()).isNotEqualTo(Network.of(one).place());
        assertThat(Network.of(neighbour).neighbourhood())
                .isEqualTo(Network.of(one).neighbourhood());
        assertThat(Network.of(other).neighbourhood())
                .isNotEqualTo(Network.of(one).neighbourhood());
    }

    private void guess(String account, Network from, int times) {
        IntStream.range(0, times).forEach(i -> limits.failed(account, from));
    }
}
