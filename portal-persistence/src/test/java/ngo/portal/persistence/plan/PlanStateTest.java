package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanStateTest {

    @ParameterizedTest
    @EnumSource
    void whatIsNotOverCanBeWithdrawn(PlanState state) {
        boolean over = state == PlanState.WITHDRAWN || state == PlanState.ARCHIVED;

        assertThat(state.may(PlanState.WITHDRAWN)).isEqualTo(!over);
    }

    @Test
    void onlyWhatTheOrganisationHasClearedIsShared() {
        assertThat(PlanState.values())
                .filteredOn(state -> state.may(PlanState.SHARED))
                .containsExactly(PlanState.CLEARED);
    }

    @Test
    void onlyTheLeadsAdoptAndOnlyWhatIsBeforeThem() {
        assertThat(PlanState.values())
                .filteredOn(state -> state.may(PlanState.ADOPTED))
                .containsExactly(PlanState.PROPOSED);
    }

    @Test
    void aPlanOfItsOwnIsCarriedOutWithoutTheLeads() {
        assertThat(PlanState.values())
                .filteredOn(state -> state.may(PlanState.ACTIVE))
                .containsExactly(PlanState.SHARED, PlanState.RETURNED, PlanState.ADOPTED, PlanState.UNDER_REVIEW);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWritesOnWhatOthersDecideAbout(PlanState state) {
        boolean decidedAbout = EnumSet.of(PlanState.IN_REVIEW, PlanState.CLEARED, PlanState.PROPOSED)
                .contains(state);

        assertThat(decidedAbout && state.isWritable()).isFalse();
    }

    @Test
    void activitiesAreUpdatedWhileTheTextIsFrozen() {
        assertThat(PlanState.values())
                .filteredOn(state -> state.isUnderWay() && !state.isWritable())
                .containsExactly(PlanState.ADOPTED, PlanState.ACTIVE);
    }
}
