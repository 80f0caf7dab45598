package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import ngo.portal.ejb.organisation.KeycloakSyncHealth;
import ngo.portal.ejb.system.NodeHealth;
import org.junit.jupiter.api.Test;

class NodeReportTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void aNodeIsReadyWhileBothDatabasesAnswerAndItsClockIsAccurate() {
        assertThat(report(health(true, true, 1, NOW), true, false).isReady()).isTrue();
        assertThat(report(health(false, true, 1, NOW), true, false).isReady()).isFalse();
        assertThat(report(health(true, false, 1, NOW), true, false).isReady()).isFalse();
        assertThat(report(health(true, true, 6, NOW), true, false).isReady()).isFalse();
    }

    @Test
    void aNodeWhoseDatabasesTakeNoChangesIsNotReady() {
        NodeHealth readOnly =
                new NodeHealth(NOW, true, true, false, true, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of());

        assertThat(report(readOnly, true, false).isReady()).isFalse();
        assertThat(report(readOnly, true, false).json()).contains("\"database\":\"up\"", "\"writes\":\"down\"");
    }

    @Test
    void whomTheSchemaHasLeftBehindIsNotReady() {
        NodeHealth behind =
                new NodeHealth(NOW, true, true, true, false, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of());

        assertThat(report(behind, true, false).isReady()).isFalse();
        assertThat(report(behind, true, false).json()).contains("\"schema\":\"down\"");
    }

    @Test
    void aDrainingNodeIsNotReady() {
        NodeReport report = report(health(true, true, 0, NOW), true, true);

        assertThat(report.isReady()).isFalse();
        assertThat(report.json()).startsWith("{\"status\":\"draining\"");
    }

    /** The next look hangs in a database that neither answers nor refuses. */
    @Test
    void aLookOfLongAgoIsNone() {
        assertThat(report(health(true, true, 0, NOW.minusSeconds(11)), true, false)
                        .isReady())
                .isFalse();
    }

    @Test
    void anUnreachableKeycloakIsReportedAndDoesNotCount() {
        NodeReport report = report(health(true, true, 0, NOW), false, false);

        assertThat(report.isReady()).isTrue();
        assertThat(report.json()).contains("\"keycloak\":\"degraded\"", "\"status\":\"up\"");
    }

    private static NodeReport report(NodeHealth health, boolean keycloak, boolean draining) {
        return NodeReport.of(health, new KeycloakSyncHealth(NOW, keycloak, false), draining, CLOCK);
    }

    private static NodeHealth health(boolean database, boolean keys, int secondsApart, Instant at) {
        return new NodeHealth(
                at,
                database,
                keys,
                true,
                true,
                Duration.ofSeconds(secondsApart),
                Duration.ZERO,
                Duration.ZERO,
                List.of());
    }
}
