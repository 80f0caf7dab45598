package ngo.portal.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementStateTest {

    @ParameterizedTest
    @EnumSource
    void whatIsNotPublicYetCanBeCancelledAndWhatIsPublicCannot(StatementState state) {
        boolean cancellable = !state.isPublic() && state != StatementState.CANCELLED;

        assertThat(state.may(StatementState.CANCELLED)).isEqualTo(cancellable);
    }

    @Test
    void onlyADraftAndAConsultedTextAreWrittenOn() {
        assertThat(StatementState.values())
                .filteredOn(StatementState::isWritable)
                .containsExactly(StatementState.DRAFT, StatementState.CONSULTATION);
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatTakesAnswersIsNotWrittenOn(StatementState state) {
        assertThat(state.takesAnswers() && state.isWritable()).isFalse();
    }

    @Test
    void nothingIsPublishedWithoutTheReleaseOfTheLeads() {
        assertThat(StatementState.values())
                .filteredOn(state -> state.may(StatementState.PUBLISHED))
                .containsExactly(StatementState.RELEASE_CLEARED, StatementState.EMBARGOED);
    }

    @Test
    void whatWasPublicStaysPublic() {
        for (StatementState state : EnumSet.of(StatementState.PUBLISHED, StatementState.CORRECTED)) {
            assertThat(state.next()).allMatch(StatementState::isPublic);
        }
    }

    @Test
    void aCallThatIsStillOpenOrComesAgainIsNotPast() {
        assertThat(StatementState.OPEN_FOR_SIGN_ON.isPastCall()).isFalse();
        assertThat(StatementState.TEXT_REVIEW.isPastCall()).isFalse();
        assertThat(StatementState.SIGN_ON_CLOSED.isPastCall()).isTrue();
    }
}
