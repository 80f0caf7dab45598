package ngo.portal.web.plan.progress;

import static ngo.portal.persistence.plan.records.ActivityState.DONE;
import static ngo.portal.persistence.plan.records.ActivityState.DROPPED;
import static ngo.portal.persistence.plan.records.ActivityState.IN_PROGRESS;
import static ngo.portal.persistence.plan.records.ActivityState.PLANNED;
import static ngo.portal.web.plan.Contents.TODAY;
import static ngo.portal.web.plan.Contents.activity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.web.plan.Contents;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatWasDroppedIsNoPartOfTheWhole() {
        Tally tally = Tally.of(
                List.of(activity(DONE), activity(IN_PROGRESS), activity(PLANNED), activity(PLANNED), activity(DROPPED)),
                TODAY);

        assertThat(tally).isEqualTo(new Tally(2, 1, 1, 1, 0));
        assertThat(tally.whole()).isEqualTo(4);
        assertThat(tally.donePercent()).isEqualTo(25);
        assertThat(tally.begunPercent()).isEqualTo(50);
    }

    @Test
    void nothingToDoIsNothingDone() {
        assertThat(Tally.of(List.of(activity(DROPPED)), TODAY).donePercent()).isZero();
    }

    @Test
    void onlyWhatIsNotOverCanBeLate() {
        Tally tally = Tally.of(
                List.of(
                        activity(PLANNED).between(null, TODAY.minusDays(1)),
                        activity(PLANNED).between(null, TODAY),
                        activity(DONE).between(null, TODAY.minusDays(1))),
                TODAY);

        assertThat(tally.overdue()).isEqualTo(1);
    }

    @Test
    void anActivityThatServesTwoAimsOfATypeCountsOnceForIt() {
        RecommendationRow first = Contents.recommendation(AddresseeType.STATE);
        RecommendationRow second = Contents.recommendation(AddresseeType.STATE);
        RecommendationRow other = Contents.recommendation(AddresseeType.DONOR);
        PlanContent content = Contents.of(
                List.of(),
                List.of(first, second, other),
                List.of(activity(DONE, first.id(), second.id(), other.id()), activity(PLANNED, UUID.randomUUID())));

        assertThat(Tally.byAddressee(content, TODAY))
                .containsOnlyKeys(AddresseeType.STATE, AddresseeType.DONOR)
                .containsEntry(AddresseeType.STATE, new Tally(0, 0, 1, 0, 0))
                .containsEntry(AddresseeType.DONOR, new Tally(0, 0, 1, 0, 0));
    }

    @Test
    void anObjectiveWithoutActivitiesHasATallyToo() {
        ObjectiveRow served = Contents.objective();
        ObjectiveRow waiting = Contents.objective();
        PlanContent content =
                Contents.of(List.of(served, waiting), List.of(), List.of(activity(IN_PROGRESS, served.id())));

        assertThat(Tally.byObjective(content, TODAY))
                .containsEntry(served.id(), new Tally(0, 1, 0, 0, 0))
                .containsEntry(waiting.id(), new Tally(0, 0, 0, 0, 0));
    }

    @Test
    void barsAreStackedAndLongWordsAreCut() {
        Tally none = new Tally(0, 0, 0, 0, 0);
        Chart chart = Chart.of(List.of(new Chart.Line("Short", none), new Chart.Line("x".repeat(80), none)));

        assertThat(chart.bars().get(1).textY())
                .isGreaterThan(chart.bars().get(0).beamY());
        assertThat(chart.height()).isGreaterThan(chart.bars().get(1).beamY());
        assertThat(chart.bars().get(0).label()).isEqualTo("\u2068Short\u2069");
        assertThat(chart.bars().get(1).label()).hasSizeLessThan(40).endsWith("\u2026\u2069");
    }
}
