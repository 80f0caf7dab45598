package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignOnSeatTest {

    @Test
    void anInvitedOrganisationWaitsForItsSignatory() {
        assertThat(SignOnSeat.of(row(SignOnState.INVITED, null), "AI", true).waits())
                .isEqualTo("SIGNATORY");
    }

    @Test
    void whoMayNotKnowTheAnswersIsNotToldThatThereIsNone() {
        assertThat(SignOnSeat.of(row(SignOnState.INVITED, null), "AI", false).waits())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aClearedOrganisationWaitsForItsSignatoryAndOneInClearanceForItself() {
        assertThat(SignOnSeat.of(row(SignOnState.IN_CLEARANCE, Answer.CLEARED), "AI", true)
                        .waits())
                .isEqualTo("CLEARED");
        assertThat(SignOnSeat.of(row(SignOnState.IN_CLEARANCE, Answer.IN_CLEARANCE), "AI", true)
                        .waits())
                .isEqualTo("IN_CLEARANCE");
    }

    @Test
    void aSignatureUnderAnOlderTextWaitsForItsConfirmation() {
        assertThat(SignOnSeat.of(row(SignOnState.RECONFIRM, Answer.SIGNED), "AI", true)
                        .waits())
                .isEqualTo("CONFIRMATION");
    }

    @Test
    void whoHasAnsweredWaitsForNothing() {
        assertThat(SignOnSeat.of(row(SignOnState.SIGNED, Answer.SIGNED), "AI", true)
                        .waits())
                .isEqualTo("NOTHING");
        assertThat(SignOnSeat.of(row(SignOnState.NO_ANSWER, null), "AI", true).waits())
                .isEqualTo("NOTHING");
    }

    private static SignOnRow row(SignOnState state, @Nullable Answer answer) {
        return new SignOnRow(
                UUID.randomUUID(),
                "amnesty",
                "Amnesty International",
                state,
                answer,
                Display.NAMED,
                "",
                "",
                "",
                "",
                null,
                1,
                "",
                "",
                "",
                0,
                false);
    }
}
