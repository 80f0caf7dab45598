package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.SignOnState;
import org.junit.jupiter.api.Test;

class SignOnSeatTest {

    @Test
    void anInvitedOrganisationWaitsForItsSignatory() {
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.INVITED, null), "AI", true)
                        .waits())
                .isEqualTo("SIGNATORY");
    }

    @Test
    void hiddenAnswersAreNotReportedAsMissing() {
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.INVITED, null), "AI", false)
                        .waits())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aClearedOrganisationWaitsForItsSignatoryAndOneInClearanceForItself() {
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.IN_CLEARANCE, Answer.CLEARED), "AI", true)
                        .waits())
                .isEqualTo("CLEARED");
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.IN_CLEARANCE, Answer.IN_CLEARANCE), "AI", true)
                        .waits())
                .isEqualTo("IN_CLEARANCE");
    }

    @Test
    void aSignatureUnderAnOlderTextWaitsForItsConfirmation() {
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.RECONFIRM, Answer.SIGNED), "AI", true)
                        .waits())
                .isEqualTo("CONFIRMATION");
    }

    @Test
    void whoHasAnsweredWaitsForNothing() {
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.SIGNED, Answer.SIGNED), "AI", true)
                        .waits())
                .isEqualTo("NOTHING");
        assertThat(SignOnSeat.of(Views.seat("AI", SignOnState.NO_ANSWER, null), "AI", true)
                        .waits())
                .isEqualTo("NOTHING");
    }
}
