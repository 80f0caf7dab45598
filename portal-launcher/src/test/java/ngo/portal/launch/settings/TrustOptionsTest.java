package ngo.portal.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustOptionsTest {

    @Test
    void aCommandTrustsTheCertificatesThatThePortalTrusts() {
        assertThat(
                        TrustOptions.of(
                                Map.of(
                                        "PORTAL_JAVA_OPTIONS",
                                        "-Xss2m -Djavax.net.ssl.trustStore=/etc/portal/trusted -Djavax.net.ssl.trustStorePassword=changeit")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "javax.net.ssl.trustStore", "/etc/portal/trusted",
                        "javax.net.ssl.trustStorePassword", "changeit"));
    }

    @Test
    void nothingElseOfThePortalsOptionsIsForACommand() {
        assertThat(TrustOptions.of(Map.of("PORTAL_JAVA_OPTIONS", "-Dcom.sun.management.jmxremote.port=9999 -Xmx1g")))
                .isEmpty();
        assertThat(TrustOptions.of(Map.of())).isEmpty();
    }
}
