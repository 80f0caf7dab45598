package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingRateMonitorTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final ReadingRateMonitor readingRateMonitor = new ReadingRateMonitor();

    @Test
    void manyDocumentsWithinAnHourAreToldOnce() {
        assertThat(told("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR - 1, NOW))
                .isZero();
        assertThat(told("other", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR - 1, NOW))
                .isZero();
        assertThat(told("one", 2 * ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW.plusSeconds(60)))
                .isEqualTo(1);
        assertThat(told("other", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW.plusSeconds(60)))
                .isEqualTo(1);
    }

    @Test
    void theSameDocumentOverAndOverIsNotMany() {
        for (int i = 0; i < 2 * ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR; i++) {
            assertThat(readingRateMonitor.isTooMuch("one", new UUID(0, 1), NOW)).isFalse();
        }
    }

    @Test
    void eachHourBeginsAnew() {
        assertThat(told("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW))
                .isEqualTo(1);
        assertThat(told("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR - 1, NOW.plusSeconds(3_600)))
                .isZero();
        assertThat(told("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW.plusSeconds(3_700)))
                .isEqualTo(1);
    }

    private long told(String subject, int documents, Instant when) {
        long told = 0;
        for (int i = 0; i < documents; i++) {
            told += readingRateMonitor.isTooMuch(subject, new UUID(subject.hashCode(), i), when) ? 1 : 0;
        }
        return told;
    }
}
