package ngo.portal.web.operation;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ngo.portal.ejb.organisation.KeycloakSyncHealth;
import ngo.portal.ejb.system.NodeHealth;
import org.jspecify.annotations.Nullable;

/**
 * The health report of this node, for programs. The state of Keycloak is reported and does not affect health: public pages and signed-in users
 * do not need it.
 *
 * @param answering whether the health check behind this report is recent
 */
record NodeReport(NodeHealth node, KeycloakSyncHealth keycloak, boolean answering, boolean draining, Instant at) {

    static NodeReport of(NodeHealth node, KeycloakSyncHealth keycloak, boolean draining, Clock clock) {
        Instant now = clock.instant();
        return new NodeReport(node, keycloak, node.isRecent(now), draining, now);
    }

    boolean isReady() {
        return answering && node.isWell() && !draining;
    }

    boolean databaseIsUp() {
        return answering && node.database();
    }

    boolean keysAreOpen() {
        return answering && node.keys();
    }

    boolean writesAreTaken() {
        return answering && node.writes();
    }

    /** How long ago something was read from Keycloak; absent before the first time. */
    @Nullable
    Duration sinceKeycloak() {
        Instant pass = keycloak.lastPass();
        return pass == null ? null : Duration.between(pass, at);
    }

    String json() {
        JsonObjectBuilder parts = Json.createObjectBuilder()
                .add("database", word(databaseIsUp()))
                .add("keys", word(keysAreOpen()))
                .add("writes", word(writesAreTaken()))
                .add("schema", word(node.schema()))
                .add("clock", word(node.clock()))
                .add("keycloak", keycloak.answering() ? "up" : "degraded");
        return Json.createObjectBuilder()
                .add("status", draining ? "draining" : word(isReady()))
                .add("parts", parts)
                .build()
                .toString();
    }

    private static String word(boolean isWell) {
        return isWell ? "up" : "down";
    }
}
