package ngo.portal.web.operation;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import ngo.portal.persistence.outbox.QueueLength;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a node. Label values come from lists that are written here or in {@code AddressAreas}: never an organisation, a person, a
 * document or an address.
 */
final class Metrics {

    private static final double[] SECONDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double MILLISECONDS_PER_SECOND = 1000;
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private static final int CODES_PER_CLASS = 100;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    /** Labels of answers that deny a request, by status. */
    private static final Map<Integer, String> DENIALS =
            Map.of(400, "malformed", 401, "unauthenticated", 403, "forbidden", 421, "other_host", 429, "too_often");

    /** Requests of signed-in users for something that is missing or hidden from them; the answer does not distinguish the two. */
    private static final String NOT_SHOWN = "not_shown";

    private static final int NOT_FOUND = 404;

    private final PrometheusRegistry registry = new PrometheusRegistry();

    private final Histogram requests = Histogram.builder()
            .name("portal_http_request_seconds")
            .help("How long requests took.")
            .labelNames("area", "method", "code")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);

    private final Counter denials = Counter.builder()
            .name("portal_denials_total")
            .help("Requests that were refused.")
            .labelNames("reason")
            .register(registry);

    Metrics() {
        DENIALS.values().forEach(denials::initLabelValues);
        denials.initLabelValues(NOT_SHOWN);
        JvmMetrics.builder().register(registry);
    }

    /** Adds the version of the portal and of Java. */
    void about(String version, String java) {
        Info.builder()
                .name("portal_build_info")
                .help("What runs here.")
                .labelNames("version", "java")
                .register(registry)
                .addLabelValues(version, java);
    }

    /**
     * One request was answered.
     *
     * @param area the beginning of its address, as far as it is the portal's own word
     * @param isSignedIn whether it is known who asked
     */
    void answered(String area, String method, int status, boolean isSignedIn, long nanoseconds) {
        requests.labelValues(area, METHODS.contains(method) ? method : "other", status / CODES_PER_CLASS + "xx")
                .observe(nanoseconds / NANOSECONDS_PER_SECOND);
        String reason = status == NOT_FOUND && isSignedIn ? NOT_SHOWN : DENIALS.get(status);
        if (reason != null) {
            denials.labelValues(reason).inc();
        }
    }

    void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Adds a counter, which only increases. */
    void count(String name, String help, LongSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call((double) value.getAsLong()))
                .register(registry);
    }

    void yesOrNo(String name, String help, Supplier<Boolean> value) {
        gauge(name, help, () -> value.get() ? 1 : 0);
    }

    /** One gauge of several things, each by its name. */
    void gauges(String name, String help, String label, Supplier<Map<String, Double>> values) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(callback -> values.get().forEach((one, value) -> callback.call(value, one)))
                .register(registry);
    }

    /** Several things that only ever grow, each by its name. */
    void counts(String name, String help, String label, Supplier<Map<String, Double>> values) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(callback -> values.get().forEach((one, value) -> callback.call(value, one)))
                .register(registry);
    }

    static double seconds(Duration time) {
        return time.toMillis() / MILLISECONDS_PER_SECOND;
    }

    /** The age of the first entry of a queue; 0 for an empty one. */
    static double age(QueueLength queue, Instant now) {
        @Nullable Instant oldest = queue.oldest();
        return oldest == null ? 0 : Math.max(0, seconds(Duration.between(oldest, now)));
    }

    /** All of them, in the text format of Prometheus. */
    String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
        return out.toString(StandardCharsets.UTF_8);
    }

    static String type() {
        return PrometheusTextFormatWriter.CONTENT_TYPE;
    }
}
