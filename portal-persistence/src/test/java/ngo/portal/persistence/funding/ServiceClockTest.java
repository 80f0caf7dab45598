package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceClockTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final TimeZone MACHINE = TimeZone.getDefault();

    @AfterEach
    void theMachineIsWhereItWas() {
        TimeZone.setDefault(MACHINE);
    }

    @Test
    void nothingRunsBeforeItIsHandedIn() {
        ServiceClock clock = ServiceClock.of(TWO_DAYS, List.of());

        assertThat(clock.due()).isEmpty();
        assertThat(clock.isRunning()).isFalse();
        assertThat(isLate(clock, START.plus(Duration.ofDays(900)))).isFalse();
    }

    @Test
    void itIsDueWhenTheTimePromisedIsOverAndNotBefore() {
        ServiceClock clock = ServiceClock.of(TWO_DAYS, List.of(at(RequestEventType.SUBMITTED, 0)));

        assertThat(clock.due()).contains(hours(48));
        assertThat(clock.warnAt()).contains(hours(36));
        assertThat(isLate(clock, hours(48))).isFalse();
        assertThat(isLate(clock, hours(48).plusMillis(1))).isTrue();
        assertThat(clock.left(hours(40))).isEqualTo(Duration.ofHours(8));
        assertThat(clock.left(hours(100))).isZero();
    }

    @Test
    void aQuestionStopsItUntilTheAnswer() {
        ServiceClock asked =
                ServiceClock.of(TWO_DAYS, List.of(at(RequestEventType.SUBMITTED, 0), at(RequestEventType.ASKED, 10)));
        ServiceClock answered = ServiceClock.of(
                TWO_DAYS,
                List.of(
                        at(RequestEventType.SUBMITTED, 0),
                        at(RequestEventType.ASKED, 10),
                        at(RequestEventType.ANSWERED, 110)));

        assertThat(asked.isPaused()).isTrue();
        assertThat(asked.due()).isEmpty();
        assertThat(asked.used(hours(500))).isEqualTo(Duration.ofHours(10));
        assertThat(answered.isRunning()).isTrue();
        assertThat(answered.due()).contains(hours(148));
        assertThat(isLate(answered, hours(148))).isFalse();
    }

    @Test
    void whatWasLateWhenItWasAskedStaysLate() {
        ServiceClock clock =
                ServiceClock.of(TWO_DAYS, List.of(at(RequestEventType.SUBMITTED, 0), at(RequestEventType.ASKED, 50)));

        assertThat(isLate(clock, hours(51))).isTrue();
    }

    @Test
    void anAnswerStopsItForGood() {
        ServiceClock clock = ServiceClock.of(
                TWO_DAYS,
                List.of(
                        at(RequestEventType.SUBMITTED, 0),
                        at(RequestEventType.ASKED, 10),
                        at(RequestEventType.ANSWERED, 20),
                        at(RequestEventType.DECIDED, 40),
                        at(RequestEventType.ASKED, 60)));

        assertThat(clock.used(hours(1000))).isEqualTo(Duration.ofHours(30));
        assertThat(isLate(clock, hours(1000))).isFalse();
        assertThat(clock.isPaused()).isFalse();
    }

    @Test
    void questionsTwiceOverAndAnswersToNoneChangeNothing() {
        List<RequestEventRow> plain = List.of(
                at(RequestEventType.SUBMITTED, 0), at(RequestEventType.ASKED, 10), at(RequestEventType.ANSWERED, 20));
        List<RequestEventRow> odd = List.of(
                at(RequestEventType.ANSWERED, -3),
                at(RequestEventType.SUBMITTED, 0),
                at(RequestEventType.ANSWERED, 2),
                at(RequestEventType.SUBMITTED, 5),
                at(RequestEventType.TAKEN_UP, 6),
                at(RequestEventType.ASKED, 10),
                at(RequestEventType.ASKED, 12),
                at(RequestEventType.ANSWERED, 20),
                at(RequestEventType.ANSWERED, 30));

        assertThat(ServiceClock.of(TWO_DAYS, odd)).isEqualTo(ServiceClock.of(TWO_DAYS, plain));
    }

    /** Nights of a daylight saving change, forwards and back, in both hemispheres, by an hour and by less. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-03-28T20:00, 49",
        "Europe/Paris, 2026-10-24T20:00, 47",
        "America/New_York, 2026-03-07T20:00, 49",
        "America/New_York, 2026-10-31T20:00, 47",
        "Pacific/Auckland, 2026-09-26T20:00, 49",
        "America/Santiago, 2026-04-04T20:00, 47",
        "Africa/Casablanca, 2026-02-14T20:00, 47",
        "Asia/Tehran, 2026-03-20T20:00, 48"
    })
    void noChangeOfTimeTakesOrGivesAnHour(String zone, LocalDateTime evening, int hoursOnTheWall) {
        ZonedDateTime submitted = evening.atZone(ZoneId.of(zone));
        ServiceClock clock = ServiceClock.of(
                TWO_DAYS,
                List.of(new RequestEventRow(
                        RequestEventType.SUBMITTED, RequestSide.APPLICANT, submitted.toInstant(), null)));

        Instant due = clock.due().orElseThrow();

        assertThat(Duration.between(submitted.toInstant(), due)).isEqualTo(TWO_DAYS);
        assertThat(Duration.between(evening, due.atZone(ZoneId.of(zone)).toLocalDateTime()))
                .isEqualTo(Duration.ofHours(hoursOnTheWall));
        assertThat(isLate(clock, due)).isFalse();
        assertThat(isLate(clock, due.plusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu", "Australia/Lord_Howe"})
    void theTimeZoneOfTheMachineDoesNotMatter(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ServiceClock clock = ServiceClock.of(
                TWO_DAYS,
                List.of(
                        at(RequestEventType.SUBMITTED, 0),
                        at(RequestEventType.ASKED, 10),
                        at(RequestEventType.ANSWERED, 3010)));

        assertThat(clock.due()).contains(Instant.parse("2027-03-09T09:00:00Z"));
    }

    /** Many courses drawn at random: what must hold of each. */
    @Test
    void inEveryCourseTimeIsEitherUsedOrPausedAndNeverLost() {
        Random chance = new Random(20261102);
        for (int i = 0; i < 2000; i++) {
            List<RequestEventRow> events = course(chance);
            ServiceClock clock = ServiceClock.of(TWO_DAYS, events);
            Instant end = events.get(events.size() - 1).at();
            Instant now = end.plusSeconds(chance.nextInt(400_000));

            Duration paused = pauses(events, now);
            assertThat(clock.used(now).plus(paused)).as("%s", events).isEqualTo(Duration.between(START, now));
            clock.due().ifPresent(due -> {
                assertThat(due).isEqualTo(START.plus(TWO_DAYS).plus(paused));
                assertThat(isLate(clock, now)).isEqualTo(now.isAfter(due));
                assertThat(clock.warnAt())
                        .hasValueSatisfying(warn -> assertThat(warn).isBefore(due));
            });
            assertThat(clock.due().isEmpty()).isEqualTo(clock.isPaused());
            Collections.shuffle(events, chance);
            assertThat(ServiceClock.of(TWO_DAYS, events)).isEqualTo(clock);
        }
    }

    @Test
    void aLongerPauseNeverTakesTimeAway() {
        Random chance = new Random(7);
        for (int i = 0; i < 500; i++) {
            int asked = chance.nextInt(40);
            int answered = asked + chance.nextInt(40);
            int later = answered + 1 + chance.nextInt(40);

            assertThat(paused(asked, later).due().orElseThrow())
                    .isAfter(paused(asked, answered).due().orElseThrow());
            assertThat(paused(asked, later).left(hours(later)))
                    .isEqualTo(paused(asked, answered).left(hours(answered)));
        }
    }

    /** The time promised was not enough. */
    private static boolean isLate(ServiceClock clock, Instant now) {
        return clock.used(now).compareTo(clock.promised()) > 0;
    }

    private static ServiceClock paused(int asked, int answered) {
        return ServiceClock.of(
                TWO_DAYS,
                List.of(
                        at(RequestEventType.SUBMITTED, 0),
                        at(RequestEventType.ASKED, asked),
                        at(RequestEventType.ANSWERED, answered)));
    }

    private static List<RequestEventRow> course(Random chance) {
        List<RequestEventRow> events = new ArrayList<>();
        events.add(at(RequestEventType.SUBMITTED, 0));
        Instant now = START;
        int questions = chance.nextInt(9);
        for (int i = 0; i < questions; i++) {
            now = now.plusSeconds(1 + chance.nextInt(60_000));
            events.add(new RequestEventRow(
                    i % 2 == 0 ? RequestEventType.ASKED : RequestEventType.ANSWERED, RequestSide.FUNDER, now, null));
        }
        return events;
    }

    private static Duration pauses(List<RequestEventRow> events, Instant now) {
        Duration all = Duration.ZERO;
        for (int i = 1; i < events.size(); i += 2) {
            Instant until = i + 1 < events.size() ? events.get(i + 1).at() : now;
            all = all.plus(Duration.between(events.get(i).at(), until));
        }
        return all;
    }

    private static RequestEventRow at(RequestEventType kind, int hours) {
        return new RequestEventRow(kind, RequestSide.FUNDER, hours(hours), null);
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
