package ngo.portal.web.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import ngo.portal.persistence.text.Sha256;
import ngo.portal.web.petition.signing.FormTimestampToken.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTimestampTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final FormTimestampToken stamps = at(NOON);

    private static FormTimestampToken at(Instant now) {
        FormTimestampToken stamps = new FormTimestampToken();
        stamps.clock = Clock.fixed(now, ZoneOffset.UTC);
        stamps.marks = words -> Optional.of(Sha256.of("key " + words));
        return stamps;
    }

    @Test
    void aStampIsOfOnePetitionAndOneDay() {
        String stamp = stamps.of("free-them");

        assertThat(stamps.isValid("free-them", stamp)).isTrue();
        assertThat(stamps.isValid("another", stamp)).isFalse();
        assertThat(at(NOON.plus(Duration.ofHours(24))).isValid("free-them", stamp))
                .isTrue();
        assertThat(at(NOON.plus(Duration.ofHours(24)).plusSeconds(60)).isValid("free-them", stamp))
                .isFalse();
        assertThat(at(NOON.minus(Duration.ofHours(1))).isValid("free-them", stamp))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.", "x.y", "29000000.00", "999999999999.00", "-1.00"})
    void whatWasNotMadeHereIsNone(String stamp) {
        assertThat(stamps.isValid("free-them", stamp)).isFalse();
        assertThat(stamps.read(stamp + ".1.00", "typed")).isEqualTo(Ticket.NONE);
    }

    @Test
    void whileKeysAreMissingThereIsNoStampAndNoneIsValid() {
        FormTimestampToken without = at(NOON);
        without.marks = words -> Optional.empty();

        assertThat(without.of("free-them")).isEmpty();
        assertThat(without.isValid("free-them", stamps.of("free-them"))).isFalse();
    }

    @Test
    void aTicketIsBoundToWhatWasTypedAndHasToBeWaitedFor() {
        Ticket ticket = stamps.ticket(Ticket.NONE, "typed", 1);

        assertThat(ticket.left()).isEqualTo(Duration.ofSeconds(20));
        assertThat(stamps.read(ticket.words(), "typed").waited()).isFalse();
        assertThat(at(NOON.plusSeconds(19)).read(ticket.words(), "typed").left())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(at(NOON.plusSeconds(20)).read(ticket.words(), "typed").waited())
                .isTrue();
        assertThat(at(NOON.plusSeconds(20)).read(ticket.words(), "other")).isEqualTo(Ticket.NONE);
        assertThat(at(NOON.plus(Duration.ofHours(2))).read(ticket.words(), "typed"))
                .isEqualTo(Ticket.NONE);
    }

    @Test
    void eachWaitIsTwiceAsLongUpToFiveMinutes() {
        Ticket ticket = Ticket.NONE;
        for (int seconds : new int[] {20, 40, 80, 160, 300, 300}) {
            ticket = stamps.ticket(ticket, "typed", 1);
            assertThat(ticket.left()).isEqualTo(Duration.ofSeconds(seconds));
        }
        assertThat(stamps.ticket(Ticket.NONE, "typed", 90).left()).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({"0a010203, 0a0102", "20010db812345678, 20010db8123456", "somewhere, somewhere"})
    void aNetworkIsAsWideAsOnePlaceHas(String prefix, String network) {
        assertThat(FormReading.network(prefix)).isEqualTo(network);
    }
}
