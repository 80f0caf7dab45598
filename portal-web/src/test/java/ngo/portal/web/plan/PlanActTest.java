package ngo.portal.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.ejb.plan.PlanStep;
import ngo.portal.persistence.plan.PlanState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanActTest {

    @Test
    void whatIsAwaitedComesBeforeWhatIsMerelyPossible() {
        assertThat(PlanAct.of(Contents.allowing(
                        PlanState.DRAFT, PlanStep.PREVIEW, PlanStep.SAVE, PlanStep.REVIEW, PlanStep.WITHDRAW)))
                .extracting(PlanAct::name)
                .containsExactly("review", "edit", "preview", "withdraw");
    }

    @Test
    void sharingIsAwaitedOnceThePlanIsClearedAndPossibleLater() {
        assertThat(PlanAct.of(Contents.allowing(PlanState.CLEARED, PlanStep.SHARE)))
                .singleElement()
                .matches(PlanAct::awaited);
        assertThat(PlanAct.of(Contents.allowing(PlanState.SHARED, PlanStep.SHARE, PlanStep.PROPOSE)))
                .extracting(PlanAct::name)
                .containsExactly("propose", "shareMore");
    }

    /** Nobody can propose it any more once it is carried out. */
    @Test
    void adoptionComesBeforeCarryingOut() {
        assertThat(PlanAct.of(Contents.allowing(PlanState.SHARED, PlanStep.ACTIVATE, PlanStep.PROPOSE)))
                .extracting(PlanAct::name)
                .containsExactly("propose", "activate");
    }

    @Test
    void reportsAreAwaitedOnceThePlanIsCarriedOut() {
        assertThat(PlanAct.of(Contents.allowing(PlanState.DRAFT, PlanStep.MOVE_ACTIVITY)))
                .isEmpty();
        assertThat(PlanAct.of(Contents.allowing(PlanState.ACTIVE, PlanStep.MOVE_ACTIVITY, PlanStep.CLOSE)))
                .extracting(PlanAct::name)
                .containsExactly("report", "close");
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void everyStateStandsOnTheTrack(PlanState state) {
        assertThat(new PlanTrack().step(state)).isIn("DRAFT", "IN_REVIEW", "SHARED", "ADOPTED", "ACTIVE", "CLOSED");
    }
}
