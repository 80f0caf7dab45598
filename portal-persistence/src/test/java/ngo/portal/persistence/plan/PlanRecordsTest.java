package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.plan.PlanRefusals.AlreadyTaken;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ReportState;
import ngo.portal.persistence.plan.records.RiskReviewRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import org.junit.jupiter.api.Test;

/** What hangs in the sections of a plan, and the rules it brings along. */
class PlanRecordsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final ActivityRow activity = new ActivityRow(
            ID, ID, 1, "Meet the ministry", null, "", "", false, null, DAY, ActivityState.PLANNED, List.of(), 3);

    @Test
    void reportsOfALastDayOfTheMonthDoNotWander() {
        assertThat(schedule(DAY, 1, DAY.plusMonths(3)).dues())
                .containsExactly(DAY, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void theLastDayIsADueDayOnlyWhereItFallsOnOne() {
        assertThat(schedule(DAY, 6, DAY.plusMonths(11)).dues()).containsExactly(DAY, LocalDate.of(2026, 7, 31));
        assertThat(schedule(DAY, 6, LocalDate.of(2026, 7, 31)).dues()).hasSize(2);
    }

    @Test
    void aSingleReportIsDueOnce() {
        assertThat(schedule(DAY, 0, DAY.plusYears(1)).dues()).containsExactly(DAY);
        assertThatThrownBy(() -> schedule(DAY, 1, DAY.minusDays(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> schedule(DAY, 61, DAY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anActivityIsOverdueAfterItsLastDayAndUntilItIsOver() {
        assertThat(activity.isOverdue(DAY)).isFalse();
        assertThat(activity.isOverdue(DAY.plusDays(1))).isTrue();
        assertThat(activity.movedTo(ActivityState.DROPPED).isOverdue(DAY.plusDays(1)))
                .isFalse();
        assertThat(activity.between(null, null).isOverdue(DAY.plusDays(1))).isFalse();
    }

    @Test
    void anActivityIsTakenOnceAndMovesStepByStep() {
        assertThat(activity.takenBy(ID).responsible()).isEqualTo(ID);
        assertThatThrownBy(() -> activity.takenBy(ID).takenBy(ID)).isInstanceOf(AlreadyTaken.class);
        assertThatThrownBy(() -> activity.movedTo(ActivityState.DONE)).isInstanceOf(IllegalTransition.class);
        assertThat(activity.movedTo(ActivityState.PLANNED)).isEqualTo(activity);
        assertThatThrownBy(() -> activity.between(DAY, DAY.minusDays(1))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherOrganisationIsAskedBeforeItIsResponsible() {
        UUID other = UUID.randomUUID();
        ActivityRow asked = activity.namedBy(ID, other);

        assertThat(activity.namedBy(ID, ID).isDoneBy(ID)).isTrue();
        assertThat(asked.isDoneBy(other)).isFalse();
        assertThat(asked.isFree()).isFalse();
        assertThat(asked.unnamed().responsible()).isNull();
        assertThatThrownBy(() -> asked.takenBy(ID)).isInstanceOf(AlreadyTaken.class);
        assertThat(asked.declinedBy(other).isFree()).isTrue();
        ActivityRow accepted = asked.takenBy(other);
        assertThat(accepted.isDoneBy(other)).isTrue();
        assertThatThrownBy(() -> accepted.declinedBy(other)).isInstanceOf(AlreadyTaken.class);
        assertThat(accepted.namedBy(ID, other).isDoneBy(other)).isTrue();
        assertThat(accepted.putBack(activity, ID).asked()).isTrue();
        assertThat(accepted.putBack(accepted, ID).asked()).isFalse();
    }

    @Test
    void whoHasReadAnOlderActivityMovesNothing() {
        assertThat(activity.readAs(3)).isEqualTo(activity);
        assertThatThrownBy(() -> activity.readAs(2)).isInstanceOf(Stale.class);
        assertThat(activity.afterChange().version()).isEqualTo(4);
    }

    @Test
    void aRiskReviewCountsFromItsDayToTheNext() {
        RiskReviewRow review = new RiskReviewRow(DAY, DAY.plusDays(30), "", "Ada");

        assertThat(review.countsOn(DAY.minusDays(1))).isFalse();
        assertThat(review.countsOn(DAY)).isTrue();
        assertThat(review.countsOn(DAY.plusDays(30))).isTrue();
        assertThat(review.countsOn(DAY.plusDays(31))).isFalse();
    }

    @Test
    void aReportIsAcceptedOrOnlyHandedIn() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(new ReportRow(ID, ID, ID, DAY, ID, "", "Done", "Ada", now, null).state())
                .isEqualTo(ReportState.SUBMITTED);
        assertThat(new ReportRow(ID, ID, ID, DAY, ID, "", "Done", "Ada", now, now).state())
                .isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void noCommitmentIsKeptBeforeItIsConfirmed() {
        assertThat(CommitmentState.values())
                .filteredOn(state -> state.may(CommitmentState.KEPT))
                .containsExactly(CommitmentState.CONFIRMED, CommitmentState.PARTLY_KEPT);
    }

    private static ScheduleRow schedule(LocalDate first, int months, LocalDate last) {
        return new ScheduleRow(ID, ID, ID, first, months, last, 0);
    }
}
