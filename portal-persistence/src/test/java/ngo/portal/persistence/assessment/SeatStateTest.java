package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeatStateTest {

    @Test
    void aRelationIsDeclaredUntilEverythingIsDecided() {
        assertThat(SeatState.values())
                .filteredOn(state -> state.may(SeatState.RECUSED))
                .containsExactly(SeatState.INVITED, SeatState.ACCEPTED, SeatState.DRAFT, SeatState.SUBMITTED);
    }

    @Test
    void nothingIsHandedInBeforeTheQuestionOfRelationsIsAnswered() {
        assertThat(SeatState.INVITED.may(SeatState.DRAFT)).isFalse();
        assertThat(SeatState.INVITED.may(SeatState.SUBMITTED)).isFalse();
        assertThat(SeatState.INVITED.isTaken()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aSeatIsOpenOrInOrOut(SeatState state) {
        int kinds = (state.isOpen() ? 1 : 0) + (state.isIn() ? 1 : 0) + (state.isOut() ? 1 : 0);

        assertThat(kinds).isEqualTo(1);
        assertThat(state.isOut() && state.isTaken()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyNoRelationAtAllLetsSomebodyIn(Relation relation) {
        assertThat(relation.isConflict()).isEqualTo(relation != Relation.NONE);
    }

    @Test
    void thatSomebodyBelongsToTheApplicantIsNotLeftToThemToSay() {
        assertThat(Relation.values())
                .filteredOn(relation -> !relation.isDeclared())
                .containsExactly(Relation.SAME_ORGANISATION);
    }
}
