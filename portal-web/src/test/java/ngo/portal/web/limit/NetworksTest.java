package ngo.portal.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NetworksTest {

    private final Networks networks = new Networks();

    @Test
    void addressesOfVersion6CountByTheirFirstHalf() {
        assertThat(networks.of("2001:db8:1:2::1", "")).isEqualTo(networks.of("2001:db8:1:2:ffff::9", ""));
        assertThat(networks.of("2001:db8:1:2::1", "")).isNotEqualTo(networks.of("2001:db8:1:3::1", ""));
        assertThat(networks.of("192.0.2.1", "")).isNotEqualTo(networks.of("192.0.2.2", ""));
    }

    @Test
    void whatARequestSaysOfItsWayIsNotBelieved() {
        assertThat(networks.of("192.0.2.1", "203.0.113.7")).isEqualTo(networks.of("192.0.2.1", ""));
    }

    @Test
    void behindATrustedProxyTheLastStopBeforeItCounts() {
        networks.trust("127.0.0.1, 10.0.0.0/8,172.16.0.0/12,fd00::/8");

        String seven = networks.of("203.0.113.7", "");
        assertThat(networks.of("127.0.0.1", "203.0.113.7")).isEqualTo(seven);
        assertThat(networks.of("127.0.0.1", "198.51.100.1, 203.0.113.7, 10.1.2.3"))
                .isEqualTo(seven);
        assertThat(networks.of("fd00::1", "203.0.113.7")).isEqualTo(seven);
        assertThat(networks.of("11.0.0.1", "203.0.113.7")).isNotEqualTo(seven);
        assertThat(networks.of("172.31.0.1", "203.0.113.7")).isEqualTo(seven);
        assertThat(networks.of("172.32.0.1", "203.0.113.7")).isNotEqualTo(seven);
    }

    /** A name that every machine resolves would show whether it is looked up. */
    @Test
    void whatIsNoAddressIsNotLookedUp() {
        networks.trust("10.0.0.1");

        for (String way : new String[] {"", "localhost", "unknown", "1.2.3.999", "a:b:c:zz", ",", ":".repeat(8_000)}) {
            assertThat(networks.of("10.0.0.1", way)).isEqualTo("0a000001");
        }
        for (String range : new String[] {
            "localhost", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "::1/129", "10.0.0.0/x"
        }) {
            assertThatThrownBy(() -> networks.trust(range)).as(range).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
