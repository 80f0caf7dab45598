package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingRateMonitorTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final ReadingRateMonitor readingRateMonitor = new ReadingRateMonitor();

    @Test
    void manyDocumentsWithinAnHourAreReportedOnce() {
        assertThat(reported("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR - 1, NOW))
                .isZero();
        assertThat(reported("other", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR - 1, NOW))
                .isZero();
        assertThat(reported("one", 2 * ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW.plusSeconds(60)))
                .isEqualTo(1);
        assertThat(reported("other", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW.plusSeconds(60)))
                .isEqualTo(1);
    }

    @Test
    void theSameDocumentOverAndOverIsNotMany() {
        for (int i = 0; i < 2 * ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR; i++) {
            assertThat(readingRateMonitor.isTooMuch("one", new UUID(0, 1), NOW)).isFalse();
        }
    }

    @Test
    void eachHourIsCountedSeparately() {
        assertThat(reported("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW))
                .isEqualTo(1);
        assertThat(reported("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR - 1, NOW.plusSeconds(3_600)))
                .isZero();
        assertThat(reported("one", ReadingRateMonitor.UNUSUAL_DOCUMENTS_PER_HOUR, NOW.plusSeconds(3_700)))
                .isEqualTo(1);
    }

    private long reported(String subject, int documents, Instant when) {
        long reported = 0;
        for (int i = 0; i < documents; i++) {
            reported += readingRateMonitor.isTooMuch(subject, new UUID(subject.hashCode(), i), when) ? 1 : 0;
        }
        return reported;
    }
}
