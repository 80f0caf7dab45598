package ngo.portal.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignOnStateTest {

    @Test
    void whoHasSaidNothingIsInvitedWhileTheCallIsOpen() {
        assertThat(SignOnState.of(null, 0, 1, false, StatementState.OPEN_FOR_SIGN_ON))
                .isEqualTo(SignOnState.INVITED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_ON_CLOSED", "RELEASE_CLEARED", "EMBARGOED", "PUBLISHED", "CORRECTED", "RETRACTED"})
    void whoHasSaidNothingWhenTheCallIsOverHasNotAnswered(StatementState over) {
        assertThat(SignOnState.of(null, 0, 1, false, over)).isEqualTo(SignOnState.NO_ANSWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_CLEARANCE", "CLEARED", "REFUSED"})
    void clearanceInsideAnOrganisationIsNoAnswerAfterTheCall(Answer inside) {
        assertThat(SignOnState.of(inside, 1, 1, false, StatementState.OPEN_FOR_SIGN_ON))
                .isEqualTo(SignOnState.IN_CLEARANCE);
        assertThat(SignOnState.of(inside, 1, 1, false, StatementState.SIGN_ON_CLOSED))
                .isEqualTo(SignOnState.NO_ANSWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_CLEARANCE", "CLEARED", "REFUSED"})
    void clearanceOfATextWhoseMeaningHasChangedIsNotHeardAnyMore(Answer inside) {
        assertThat(Answer.heard(inside, 1, 2)).isNull();
        assertThat(Answer.heard(inside, 2, 2)).isEqualTo(inside);
    }

    @Test
    void aSignatureUnderAnOlderTextIsStillHeard() {
        assertThat(Answer.heard(Answer.SIGNED, 1, 2)).isEqualTo(Answer.SIGNED);
    }

    @Test
    void aSignatureUnderAnOlderBindingTextAsksToBeConfirmed() {
        assertThat(signed(1, 2, false)).isEqualTo(SignOnState.RECONFIRM);
        assertThat(signed(1, 2, true)).isEqualTo(SignOnState.RECONFIRM);
    }

    @Test
    void aSignatureUnderTheBindingTextOrALaterOneIsValid() {
        assertThat(signed(2, 2, false)).isEqualTo(SignOnState.SIGNED);
        assertThat(signed(3, 2, false)).isEqualTo(SignOnState.SIGNED);
        assertThat(signed(2, 2, true)).isEqualTo(SignOnState.SIGNED_LATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "NO_POSITION", "WITHDRAWN"})
    void anAnswerThatIsNoSignatureStaysWhateverHappensToTheText(Answer answer) {
        SignOnState expected = SignOnState.valueOf(answer.name());

        assertThat(SignOnState.of(answer, 1, 2, false, StatementState.OPEN_FOR_SIGN_ON))
                .isEqualTo(expected);
        assertThat(SignOnState.of(answer, 1, 2, false, StatementState.PUBLISHED))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyBothHasAValidSignatureAndOwesAnAnswer(SignOnState state) {
        assertThat(state.counts() && state.waits()).isFalse();
    }

    @Test
    void aSignatureToBeConfirmedDoesNotCount() {
        assertThat(SignOnState.RECONFIRM.counts()).isFalse();
        assertThat(SignOnState.RECONFIRM.waits()).isTrue();
    }

    private static SignOnState signed(int answered, int binding, boolean late) {
        return SignOnState.of(Answer.SIGNED, answered, binding, late, StatementState.OPEN_FOR_SIGN_ON);
    }
}
