package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each organisation has its turn, and Keycloak its rest. */
class FullSyncScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    /** With what is read besides: who holds a role in the coalition. */
    private static final double REQUESTS = 15;

    private final FullSyncSchedule sweep = new FullSyncSchedule();

    @Test
    void allOfAFewAreReadEveryMinute() {
        assertThat(sweep.isAllDue(FullSyncSchedule.FEW, NOW)).isTrue();
        sweep.readAll(FullSyncSchedule.FEW, NOW);
        assertThat(sweep.isAllDue(FullSyncSchedule.FEW, NOW.plusSeconds(49))).isFalse();
        assertThat(sweep.isAllDue(FullSyncSchedule.FEW, NOW.plusSeconds(50))).isTrue();
        assertThat(sweep.isOneDue(FullSyncSchedule.FEW, NOW.plusSeconds(50))).isFalse();
        assertThat(sweep.isRosterDue(FullSyncSchedule.FEW, NOW.plusSeconds(500)))
                .isFalse();
    }

    @Test
    void manyAreReadOneAfterTheOther() {
        assertThat(sweep.isAllDue(500, NOW)).isFalse();
        assertThat(sweep.isOneDue(500, NOW)).isTrue();
        sweep.readOne(500, NOW);
        assertThat(sweep.isOneDue(500, NOW.plusSeconds(11))).isFalse();
        assertThat(sweep.isOneDue(500, NOW.plusSeconds(12))).isTrue();
        sweep.readRoster(NOW);
        assertThat(sweep.isRosterDue(500, NOW.plusSeconds(299))).isFalse();
        assertThat(sweep.isRosterDue(500, NOW.plusSeconds(300))).isTrue();
    }

    @Test
    void afterAFullSyncNothingIsDueAndTheNextHolderStartsFromScratch() {
        sweep.readAll(500, NOW);
        assertThat(sweep.isOneDue(500, NOW)).isFalse();
        assertThat(sweep.isRosterDue(500, NOW)).isFalse();
        sweep.begin();
        assertThat(sweep.isOneDue(500, NOW)).isTrue();
        assertThat(sweep.isRosterDue(500, NOW)).isTrue();
        assertThat(sweep.isAllDue(8, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 500, 5_000, 7_200, 10_000})
    void eachHasItsTurnWithinADayAtLessThanTwoRequestsASecond(int organisations) {
        Duration pause = FullSyncSchedule.pause(organisations);

        assertThat(pause.multipliedBy(organisations)).isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(REQUESTS / pause.toSeconds()).isLessThan(2);
    }
}
