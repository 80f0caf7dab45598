package ngo.portal.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterWordsTest {

    private static final String INBOX = "https://portal.example/notifications";

    @Test
    void oneThingWaitsAndSeveralWait() {
        assertThat(new Letter.Words(1, null).subject()).isEqualTo("Coalition Portal: 1 thing waits for you");
        assertThat(new Letter.Words(3, null).subject()).isEqualTo("Coalition Portal: 3 things wait for you");
        assertThat(new Letter.Words(1, null).body(INBOX))
                .contains("1 thing waits for you in the Coalition Portal.", "what it is", INBOX)
                .doesNotContain("deadline", "%");
        assertThat(new Letter.Words(3, null).body(INBOX)).contains("3 things wait for you", "what they are");
    }

    @Test
    void theNearestDeadlineComesWithItsZone() {
        assertThat(new Letter.Words(2, Instant.parse("2026-11-30T18:05:00Z")).body(INBOX))
                .contains("The nearest deadline is Monday 30 November 2026, 18:05 UTC.");
    }
}
