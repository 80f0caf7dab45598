package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = new Metrics();

    @Test
    void requestsAreCountedByWordsOfOurOwn() throws IOException {
        metrics.answered("/statements", "GET", 200, false, 30_000_000);
        metrics.answered("/statements", "BREW", 200, true, 30_000_000);

        assertThat(metrics.text())
                .contains(
                        "portal_http_request_seconds_bucket{area=\"/statements\",code=\"2xx\",method=\"GET\",le=\"0.05\"}"
                                + " 1")
                .contains("portal_http_request_seconds_count{area=\"/statements\",code=\"2xx\",method=\"other\"} 1")
                .doesNotContain("BREW");
    }

    @Test
    void denialsAreThereBeforeTheFirst() throws IOException {
        assertThat(metrics.text()).contains("portal_denials_total{reason=\"forbidden\"} 0.0");

        metrics.answered("/", "GET", 403, true, 1);

        assertThat(metrics.text()).contains("portal_denials_total{reason=\"forbidden\"} 1.0");
    }

    /** Hidden resources are answered as not found, so that guessing ids reveals nothing. */
    @Test
    void aMissingPageCountsAsADenialForASignedInUser() throws IOException {
        assertThat(metrics.text()).contains("portal_denials_total{reason=\"not_shown\"} 0.0");

        metrics.answered("/statements", "GET", 404, false, 1);
        metrics.answered("/statements", "GET", 404, true, 1);

        assertThat(metrics.text()).contains("portal_denials_total{reason=\"not_shown\"} 1.0");
    }

    @Test
    void gaugesAreAskedWhenSomebodyReadsThem() throws IOException {
        metrics.gauges("portal_queue_depth", "How many wait.", "queue", () -> Map.of("letters", 3.0));
        metrics.yesOrNo("portal_ready", "Whether it is.", () -> true);
        metrics.count("portal_log_suppressed_total", "Lines.", () -> 7);
        metrics.counts("portal_mail_total", "What became of mails.", "result", () -> Map.of("sent", 5.0));
        metrics.about("1.0", "21");

        assertThat(metrics.text())
                .contains("portal_queue_depth{queue=\"letters\"} 3.0")
                .contains("portal_ready 1.0")
                .contains("portal_log_suppressed_total 7.0")
                .contains("portal_mail_total{result=\"sent\"} 5.0")
                .contains("portal_build_info{java=\"21\",version=\"1.0\"} 1")
                .contains("jvm_memory_used_bytes");
    }
}
