package ngo.portal.persistence.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.lead.ChairSchedule.Gap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The chair goes round every six months, and nobody is left in doubt who has it. */
class ChairScheduleTest {

    private static final ChairTermRow WINTER = term("FIDH", "2026-07-01", "2026-12-31", null);
    private static final ChairTermRow SUMMER = term("RSF", "2027-01-01", "2027-06-30", null);
    private static final ChairTermRow LATER = term("OMCT", "2027-08-01", "2027-12-31", null);

    private final ChairSchedule schedule = new ChairSchedule(List.of(LATER, WINTER, SUMMER));

    @Test
    void aTermHasBothItsDays() {
        assertThat(schedule.on(day("2026-06-30"))).isEmpty();
        assertThat(schedule.on(day("2026-07-01"))).contains(WINTER);
        assertThat(schedule.on(day("2026-12-31"))).contains(WINTER);
        assertThat(schedule.on(day("2027-01-01"))).contains(SUMMER);
    }

    @Test
    void theNextOneIsTheFirstThatBeginsLater() {
        assertThat(schedule.after(day("2026-12-31"))).contains(SUMMER);
        assertThat(schedule.after(day("2027-07-15"))).contains(LATER);
        assertThat(schedule.after(day("2027-08-01"))).isEmpty();
    }

    @Test
    void daysWithoutAChairAreNamed() {
        assertThat(schedule.gaps(day("2026-07-01"))).containsExactly(new Gap(day("2027-07-01"), day("2027-07-31")));
        assertThat(schedule.gaps(day("2027-07-31"))).hasSize(1);
        assertThat(schedule.gaps(day("2027-08-01"))).isEmpty();
        assertThat(new ChairSchedule(List.of(WINTER, SUMMER)).gaps(day("2026-07-01")))
                .isEmpty();
    }

    @Test
    void noDayIsGivenTwice() {
        assertThat(schedule.isTaken(day("2027-06-30"), day("2027-07-31"))).isTrue();
        assertThat(schedule.isTaken(day("2027-07-31"), day("2027-08-01"))).isTrue();
        assertThat(schedule.isTaken(day("2027-07-01"), day("2027-07-31"))).isFalse();
        assertThat(schedule.isTaken(day("2020-01-01"), day("2030-01-01"))).isTrue();
    }

    @Test
    void planningGoesOnAfterTheLastTerm() {
        assertThat(schedule.firstFreeDay(day("2026-07-01"))).isEqualTo(day("2028-01-01"));
        assertThat(new ChairSchedule(List.of()).firstFreeDay(day("2026-07-01"))).isEqualTo(day("2026-07-01"));
        assertThat(new ChairSchedule(List.of(WINTER)).firstFreeDay(day("2028-03-01")))
                .isEqualTo(day("2028-03-01"));
    }

    @Test
    void aHandoverIsAwaitedFromTheFirstDayOfATermOnUntilItIsNoted() {
        assertThat(schedule.awaitingHandover(day("2026-12-31"))).isEmpty();
        assertThat(schedule.awaitingHandover(day("2027-01-01"))).contains(SUMMER);

        ChairTermRow taken = term("RSF", "2027-01-01", "2027-06-30", Instant.EPOCH);
        assertThat(new ChairSchedule(List.of(WINTER, taken)).awaitingHandover(day("2027-01-01")))
                .isEmpty();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ChairTermRow term(String name, String first, String last, @Nullable Instant handedOver) {
        return new ChairTermRow(
                UUID.randomUUID(), UUID.randomUUID(), name, day(first), day(last), "Ada", handedOver, "");
    }
}
