package ngo.portal.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.web.document.NextAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanActsTest {

    @Test
    void whatIsAwaitedComesBeforeWhatIsMerelyPossible() {
        assertThat(acts(Contents.allowing(
                        PlanState.DRAFT, PlanAction.PREVIEW, PlanAction.SAVE, PlanAction.REVIEW, PlanAction.WITHDRAW)))
                .extracting(NextAct::name)
                .containsExactly("review", "edit", "preview", "withdraw");
    }

    @Test
    void sharingIsAwaitedOnceThePlanIsClearedAndPossibleLater() {
        assertThat(acts(Contents.allowing(PlanState.CLEARED, PlanAction.SHARE)))
                .singleElement()
                .matches(NextAct::awaited);
        assertThat(acts(Contents.allowing(PlanState.SHARED, PlanAction.SHARE, PlanAction.PROPOSE)))
                .extracting(NextAct::name)
                .containsExactly("propose", "shareMore");
    }

    /** Nobody can propose it any more once it is carried out. */
    @Test
    void adoptionComesBeforeCarryingOut() {
        assertThat(acts(Contents.allowing(PlanState.SHARED, PlanAction.ACTIVATE, PlanAction.PROPOSE)))
                .extracting(NextAct::name)
                .containsExactly("propose", "activate");
    }

    @Test
    void reportsAreAwaitedOnceThePlanIsCarriedOut() {
        assertThat(acts(Contents.allowing(PlanState.DRAFT, PlanAction.MOVE_ACTIVITY)))
                .isEmpty();
        assertThat(acts(Contents.allowing(PlanState.ACTIVE, PlanAction.MOVE_ACTIVITY, PlanAction.CLOSE)))
                .extracting(NextAct::name)
                .containsExactly("report", "close");
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void everyStateStandsOnTheTrack(PlanState state) {
        assertThat(new PlanTrack().step(state)).isIn("DRAFT", "IN_REVIEW", "SHARED", "ADOPTED", "ACTIVE", "CLOSED");
    }

    private static List<NextAct> acts(PlanView view) {
        return NextAct.of(view.allowed(), view.plan().state());
    }
}
