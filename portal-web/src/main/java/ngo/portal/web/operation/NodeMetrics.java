package ngo.portal.web.operation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import ngo.portal.ejb.notification.MailCounters;
import ngo.portal.ejb.outbox.NodeIdentity;
import ngo.portal.ejb.system.NodeWatch;
import ngo.portal.persistence.outbox.QueueLength;
import ngo.portal.persistence.tenant.PoolUse;
import ngo.portal.web.operation.ManagementServer.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** This node for its operators: its metrics, its health, and the management port that serves both. */
@ApplicationScoped
public class NodeMetrics {

    private static final Logger LOG = System.getLogger(NodeMetrics.class.getName());
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Metrics metrics = new Metrics();
    private final Draining drain = new Draining();
    private final AtomicInteger sessions = new AtomicInteger();

    @Inject
    private NodeWatch watch;

    @Inject
    private MailCounters mails;

    @Inject
    private Clock clock;

    @Inject
    private NodeLog log;

    @Inject
    @ConfigProperty(name = "portal.management.port", defaultValue = "0")
    private int port;

    @Inject
    @ConfigProperty(name = "portal.management.listen", defaultValue = "127.0.0.1")
    private String listen;

    @Inject
    private NodeIdentity node;

    @Inject
    @ConfigProperty(name = "portal.pool.app", defaultValue = "24")
    private int poolApp;

    @Inject
    @ConfigProperty(name = "portal.pool.public", defaultValue = "16")
    private int poolPublic;

    @Inject
    @ConfigProperty(name = "portal.pool.keys", defaultValue = "16")
    private int poolKeys;

    private @Nullable ManagementServer server;

    @PostConstruct
    void measure() {
        metrics.about(watch.version(), Runtime.version().toString());
        metrics.gauge("portal_http_in_flight", "Requests that are answered now.", drain::inFlight);
        metrics.gauge("portal_sessions", "Sessions on this node.", sessions::get);
        metrics.yesOrNo("portal_ready", "Whether this node may be sent requests.", () -> report().isReady());
        metrics.yesOrNo("portal_draining", "Whether this node is about to stop.", drain::isDraining);
        measureDatabases();
        metrics.counts(
                "portal_mail_total",
                "What became of mails.",
                "result",
                () -> each(MailCounters.Result.values(), mails::count));
        metrics.gauge(
                "portal_clock_difference_seconds",
                "By how much the clocks of this node and of the database differ.",
                () -> Metrics.seconds(watch.health().clockDifference()));
        metrics.yesOrNo(
                "portal_keycloak_up", "Whether Keycloak answered when it was asked last.", () -> watch.keycloak()
                        .answering());
        metrics.gauge(
                "portal_keycloak_sync_lag_seconds",
                "How long ago something was read from Keycloak.",
                this::keycloakLag);
        metrics.yesOrNo(
                "portal_keycloak_event_gap",
                "Whether Keycloak keeps no events, or lost some within the last quarter of an hour.",
                () -> watch.keycloak().gap());
        metrics.gauges("portal_queue_depth", "How many wait.", "queue", () -> queues(QueueLength::depth));
        metrics.gauges(
                "portal_queue_oldest_seconds",
                "How long the first waits.",
                "queue",
                () -> queues(queue -> Metrics.age(queue, clock.instant())));
        metrics.count("portal_log_suppressed_total", "Lines that were left out of the log.", log::suppressed);
    }

    private void measureDatabases() {
        metrics.gauges("portal_database_up", "Whether a database answers.", "database", this::databases);
        metrics.yesOrNo(
                "portal_database_writable", "Whether both databases take changes.", () -> report().writesAreTaken());
        metrics.gauges(
                "portal_database_probe_seconds",
                "How long a connection and an answer took.",
                "database",
                () -> Map.of(
                        "portal", Metrics.seconds(watch.health().databaseProbe()),
                        "keys", Metrics.seconds(watch.health().keysProbe())));
        metrics.gauges(
                "portal_db_pool_size",
                "The most connections of a pool.",
                "pool",
                () -> Map.of("app", (double) poolApp, "public", (double) poolPublic, "keys", (double) poolKeys));
        metrics.gauges(
                "portal_db_pool_used",
                "Connections of a pool that transactions hold now.",
                "pool",
                () -> each(PoolUse.Pool.values(), watch::held));
    }

    /** Opens the port, where one is set. If that fails, the node does not start, since no proxy would find it ready. */
    void open() {
        if (port > 0) {
            server = ManagementServer.required(
                    listen, port, Set.copyOf(List.of(listen, node.name())), pages(), Map.of("/drain", this::drain));
        }
    }

    private Map<String, ManagementServer.Page> pages() {
        return Map.of(
                "/health/live", () -> Answer.json(OK, "{\"status\":\"up\"}"),
                "/health/ready", this::ready,
                "/health", this::health,
                "/info", this::info,
                "/drain", this::state,
                "/metrics", () -> new Answer(OK, Metrics.type(), metrics.text()));
    }

    private Answer ready() {
        NodeReport report = report();
        return Answer.json(report.isReady() ? OK : UNAVAILABLE, report.json());
    }

    private Answer health() {
        return Answer.json(OK, report().json());
    }

    private Answer info() {
        JsonObjectBuilder info = Json.createObjectBuilder()
                .add("node", node.name())
                .add("version", watch.version())
                .add("speaksWithKeycloak", watch.speaksWithKeycloak())
                .add("java", Runtime.version().toString());
        return Answer.json(OK, info.build().toString());
    }

    private Answer drain() {
        drain.drain();
        watch.rest();
        LOG.log(Level.INFO, "This node drains: it says that it is not ready, and goes on answering.");
        return state();
    }

    private Answer state() {
        JsonObjectBuilder state =
                Json.createObjectBuilder().add("draining", drain.isDraining()).add("inFlight", drain.inFlight());
        return Answer.json(OK, state.build().toString());
    }

    private NodeReport report() {
        return NodeReport.of(watch.health(), watch.keycloak(), drain.isDraining(), clock);
    }

    private Map<String, Double> databases() {
        NodeReport report = report();
        return Map.of("portal", report.databaseIsUp() ? 1.0 : 0.0, "keys", report.keysAreOpen() ? 1.0 : 0.0);
    }

    /** As long as the node runs, where nothing was ever read. */
    private double keycloakLag() {
        return Optional.ofNullable(report().sinceKeycloak())
                .map(Metrics::seconds)
                .orElseGet(() -> Metrics.seconds(Duration.between(watch.startedAt(), clock.instant())));
    }

    private static <E extends Enum<E>> Map<String, Double> each(E[] names, ToDoubleFunction<E> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (E one : names) {
            values.put(one.name().toLowerCase(Locale.ROOT), value.applyAsDouble(one));
        }
        return values;
    }

    private Map<String, Double> queues(ToDoubleFunction<QueueLength> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        watch.health().queues().forEach(queue -> values.put(queue.queue(), value.applyAsDouble(queue)));
        return values;
    }

    Metrics metrics() {
        return metrics;
    }

    Draining draining() {
        return drain;
    }

    AtomicInteger sessions() {
        return sessions;
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.close();
        }
    }
}
