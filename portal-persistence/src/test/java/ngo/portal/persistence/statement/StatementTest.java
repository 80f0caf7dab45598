package ngo.portal.persistence.statement;

import static ngo.portal.persistence.statement.Statements.HARD;
import static ngo.portal.persistence.statement.Statements.NOW;
import static ngo.portal.persistence.statement.Statements.SOFT;
import static ngo.portal.persistence.statement.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.statement.StatementRefusals.DeadlinesOutOfOrder;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoHasPassed;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoNotOver;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoOnlyLater;
import ngo.portal.persistence.statement.StatementRefusals.NoRevisionPending;
import ngo.portal.persistence.statement.StatementRefusals.RevisionPending;
import ngo.portal.persistence.statement.StatementRefusals.TextIsFrozen;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void aStatementGoesFromTheDraftToThePublicPage() {
        Statement statement = Statements.drafted();
        assertThat(statement.state()).isEqualTo(StatementState.DRAFT);

        statement.startConsultation(SOFT, "UTC", "", NOW);
        statement.sendForTextReview(NOW);
        statement.clearText(NOW);
        statement.openForSignOn(SOFT, HARD, "Europe/Paris", NOW);
        statement.closeSignOn("", HARD);
        statement.clearRelease(HARD);
        statement.publish(HARD);

        assertThat(statement.state()).isEqualTo(StatementState.PUBLISHED);
        assertThat(statement.fingerprint())
                .isEqualTo(CanonicalText.of(statement.text()).fingerprint());
    }

    @Test
    void aStepThatDoesNotLeadOnIsRefused() {
        Statement draft = Statements.drafted();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.sendForTextReview(NOW));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.clearText(NOW));
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> draft.openForSignOn(SOFT, HARD, "UTC", NOW));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.closeSignOn("", NOW));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.clearRelease(NOW));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.publish(NOW));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.retract("", NOW));
        assertThat(draft.state()).isEqualTo(StatementState.DRAFT);
    }

    @Test
    void aRefusedStepChangesNothing() {
        Statement draft = Statements.drafted();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.sendForTextReview(NOW));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> draft.closeSignOn("", NOW));

        assertThat(draft.textRound()).isZero();
        assertThat(draft.releaseRound()).isZero();
        assertThat(draft.fingerprint()).isEmpty();
    }

    @Test
    void aPublishedStatementIsRetractedAndNeverCancelled() {
        Statement statement = Statements.published();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> statement.cancel("", HARD));
        statement.retract("A fact was wrong.", HARD);

        assertThat(statement.state()).isEqualTo(StatementState.RETRACTED);
        assertThat(statement.state().isPublic()).isTrue();
    }

    @Test
    void everyNewWordingIsANewNumberThatEverybodyIsAskedAbout() {
        Statement statement = Statements.consulted();

        statement.revise(text("Release them now."), 1, NOW);

        assertThat(statement.textNumber()).isEqualTo(2);
        assertThat(statement.bindingNumber()).isEqualTo(2);
    }

    @Test
    void savingTheSameWordsMakesNoNewNumber() {
        Statement statement = Statements.consulted();

        statement.revise(statement.text(), 1, NOW);

        assertThat(statement.textNumber()).isEqualTo(1);
    }

    @Test
    void whoHasReadAnOlderTextCannotReplaceTheNewerOne() {
        Statement statement = Statements.consulted();
        statement.revise(text("Release them now."), 1, NOW);

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> statement.revise(text("Late."), 1, NOW));
        assertThat(statement.text()).isNotEqualTo(text("Late."));
    }

    @Test
    void aTextUnderReviewIsFrozen() {
        Statement statement = Statements.consulted();
        statement.sendForTextReview(NOW);

        assertThatExceptionOfType(TextIsFrozen.class).isThrownBy(() -> statement.revise(text("More."), 1, NOW));
    }

    @Test
    void aReturnedTextMayBeWrittenOnAgainAndIsReviewedInANewRound() {
        Statement statement = Statements.consulted();
        statement.sendForTextReview(NOW);

        statement.returnText("Too long.", NOW);
        statement.revise(text("Short."), 1, NOW);
        statement.sendForTextReview(NOW);

        assertThat(statement.textRound()).isEqualTo(2);
    }

    @Test
    void theFingerprintIsFixedWhenTheTextIsCleared() {
        Statement reviewed = Statements.consulted();
        reviewed.sendForTextReview(NOW);
        assertThat(reviewed.fingerprint()).isEmpty();

        reviewed.clearText(NOW);

        assertThat(reviewed.fingerprint()).hasSize(64);
    }

    @Test
    void theSoftDeadlineComesBeforeTheHardOneAndBothLieAhead() {
        Statement statement = Statements.cleared();

        assertThatExceptionOfType(DeadlinesOutOfOrder.class)
                .isThrownBy(() -> statement.openForSignOn(HARD, SOFT, "UTC", NOW));
        assertThatExceptionOfType(DeadlinesOutOfOrder.class)
                .isThrownBy(() -> statement.openForSignOn(SOFT, HARD, "UTC", HARD));
        assertThat(statement.state()).isEqualTo(StatementState.TEXT_CLEARED);
    }

    @Test
    void anEditorialChangeMovesTheFingerprintAndLeavesSignaturesBinding() {
        Statement statement = Statements.open();
        String before = statement.fingerprint();

        statement.changeEditorially(text("Release them!"), NOW);

        assertThat(statement.state()).isEqualTo(StatementState.OPEN_FOR_SIGN_ON);
        assertThat(statement.fingerprint()).isNotEqualTo(before).hasSize(64);
        assertThat(statement.textNumber()).isEqualTo(2);
        assertThat(statement.bindingNumber()).isEqualTo(1);
    }

    @Test
    void aSubstantiveChangeGoesBackToTheLeadsAndAsksEverybodyAgain() {
        Statement statement = Statements.open();

        statement.changeSubstantively(text("Release all of them."), NOW);

        assertThat(statement.state()).isEqualTo(StatementState.TEXT_REVIEW);
        assertThat(statement.bindingNumber()).isEqualTo(statement.textNumber()).isEqualTo(2);
        assertThat(statement.fingerprint()).isEmpty();
        assertThat(statement.textRound()).isEqualTo(2);
    }

    @Test
    void aChangeOfTheSignedTextNeedsAnOpenCall() {
        DocumentText other = text("Otherwise.");
        Statement closed = Statements.closed();

        assertThatExceptionOfType(TextIsFrozen.class).isThrownBy(() -> closed.changeEditorially(other, NOW));
        assertThatExceptionOfType(TextIsFrozen.class).isThrownBy(() -> closed.changeSubstantively(other, NOW));
        assertThatExceptionOfType(TextIsFrozen.class).isThrownBy(() -> closed.proposeRevision(Purpose.EDITORIAL, NOW));
    }

    @Test
    void oneRevisionIsSubmittedToTheLeadsAtATime() {
        Statement statement = Statements.open();
        statement.proposeRevision(Purpose.SUBSTANTIVE, NOW);

        assertThatExceptionOfType(RevisionPending.class)
                .isThrownBy(() -> statement.proposeRevision(Purpose.EDITORIAL, NOW));
        statement.endRevision(NOW);

        assertThat(statement.isRevisionOpen()).isFalse();
        assertThatExceptionOfType(NoRevisionPending.class).isThrownBy(() -> statement.endRevision(NOW));
    }

    @Test
    void aChangeThatNobodyHasDecidedEndsWithTheCall() {
        Statement statement = Statements.open();
        statement.proposeRevision(Purpose.EDITORIAL, NOW);

        statement.closeSignOn("", HARD);

        assertThat(statement.isRevisionOpen()).isFalse();
        statement.clearRelease(HARD);
        statement.publish(HARD);
        statement.proposeRevision(Purpose.CORRECTION, HARD);
        assertThat(statement.revisionNumber()).isEqualTo(2);
    }

    @Test
    void noChangeIsLeftOpenInAStatementThatIsCancelled() {
        Statement statement = Statements.open();
        statement.proposeRevision(Purpose.SUBSTANTIVE, NOW);

        statement.cancel("The case is settled.", NOW);

        assertThat(statement.isRevisionOpen()).isFalse();
    }

    @Test
    void aCorrectionIsProposedOnlyForWhatIsPublic() {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> Statements.open().proposeRevision(Purpose.CORRECTION, NOW));

        Statement statement = Statements.published();
        statement.proposeRevision(Purpose.CORRECTION, HARD);

        assertThat(statement.isRevisionOpen()).isTrue();
    }

    @Test
    void aCorrectionIsAFurtherPublicVersionWithAFingerprintOfItsOwn() {
        Statement statement = Statements.published();
        String before = statement.fingerprint();

        statement.correct(text("Release her."), "", "", "There is one defender.", HARD);

        assertThat(statement.state()).isEqualTo(StatementState.CORRECTED);
        assertThat(statement.textNumber()).isEqualTo(2);
        assertThat(statement.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aReturnedReleaseOpensTheCallAgainForTwoDaysWhenItsDeadlineHasPassed() {
        Statement statement = Statements.closed();
        Instant later = HARD.plusSeconds(60);

        statement.returnRelease("One name is wrong.", later);

        assertThat(statement.state()).isEqualTo(StatementState.OPEN_FOR_SIGN_ON);
        assertThat(statement.hardDeadline()).isEqualTo(later.plus(Duration.ofDays(2)));
    }

    @Test
    void aReturnedReleaseKeepsADeadlineThatLiesAhead() {
        Statement statement = Statements.open();
        statement.closeSignOn("Everybody has answered.", NOW);

        statement.returnRelease("One name is wrong.", NOW);

        assertThat(statement.hardDeadline()).isEqualTo(HARD);
    }

    @Test
    void everyClosingOfTheCallIsAReleaseRoundOfItsOwn() {
        Statement statement = Statements.closed();
        statement.returnRelease("One name is wrong.", HARD);
        statement.closeSignOn("", HARD);

        assertThat(statement.releaseRound()).isEqualTo(2);
    }

    @Test
    void underEmbargoNothingIsPublishedBeforeItsTime() {
        Statement statement = Statements.releaseCleared();
        Instant until = HARD.plus(Duration.ofHours(6));
        statement.embargoUntil(until, HARD);
        assertThat(statement.embargo()).isEqualTo(until);

        assertThatExceptionOfType(EmbargoNotOver.class).isThrownBy(() -> statement.publish(until.minusMillis(1)));
        statement.publish(until);

        assertThat(statement.state()).isEqualTo(StatementState.PUBLISHED);
    }

    @Test
    void anEmbargoEndsInTheFuture() {
        Statement statement = Statements.releaseCleared();

        assertThatExceptionOfType(EmbargoHasPassed.class).isThrownBy(() -> statement.embargoUntil(HARD, HARD));
        assertThat(statement.embargo()).isNull();
    }

    @Test
    void anEmbargoMovesToALaterEndAlone() {
        Statement statement = Statements.releaseCleared();
        Instant until = HARD.plus(Duration.ofHours(6));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> statement.postponeEmbargo(until, HARD));
        statement.embargoUntil(until, HARD);

        assertThatExceptionOfType(EmbargoOnlyLater.class)
                .isThrownBy(() -> statement.postponeEmbargo(until.minusSeconds(1), HARD));
        assertThatExceptionOfType(EmbargoHasPassed.class)
                .isThrownBy(() -> statement.postponeEmbargo(until.plusSeconds(1), until.plusSeconds(2)));
        statement.postponeEmbargo(until.plusSeconds(1), HARD);

        assertThat(statement.state()).isEqualTo(StatementState.EMBARGOED);
        assertThat(statement.embargo()).isEqualTo(until.plusSeconds(1));
        assertThat(statement.releaseRound()).isEqualTo(1);
        assertThatExceptionOfType(EmbargoNotOver.class).isThrownBy(() -> statement.publish(until));
    }

    @Test
    void aLiftedEmbargoAsksTheLeadsAgain() {
        Statement statement = Statements.releaseCleared();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> statement.liftEmbargo("Too late.", HARD));
        statement.embargoUntil(HARD.plusSeconds(60), HARD);
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> statement.closeSignOn("", HARD));

        statement.liftEmbargo("The session is earlier.", HARD);

        assertThat(statement.state()).isEqualTo(StatementState.SIGN_ON_CLOSED);
        assertThat(statement.releaseRound()).isEqualTo(2);
        assertThat(statement.embargo()).isNull();
        statement.clearRelease(HARD);
        statement.publish(HARD);
        assertThat(statement.state()).isEqualTo(StatementState.PUBLISHED);
    }

    @Test
    void notesToEditorsAreWrittenUntilTheEmbargoAndNotAfter() {
        Statement statement = Statements.releaseCleared();
        statement.annotate("For editors", "press@fidh.example", HARD);
        statement.embargoUntil(HARD.plusSeconds(60), HARD);

        assertThatExceptionOfType(TextIsFrozen.class).isThrownBy(() -> statement.annotate("Later", "", HARD));
        assertThat(statement.notesToEditors()).isEqualTo("For editors");
        assertThat(statement.pressContact()).isEqualTo("press@fidh.example");
    }

    @Test
    void aRetractionIsProposedOnlyForWhatIsPublic() {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> Statements.releaseCleared().proposeRevision(Purpose.RETRACTION, NOW));

        Statement statement = Statements.published();
        statement.proposeRevision(Purpose.RETRACTION, HARD);

        assertThat(statement.isRevisionOpen()).isTrue();
    }

    @Test
    void votesAboutOneRevisionAreNotCountedForTheNext() {
        Statement statement = Statements.open();
        statement.proposeRevision(Purpose.EDITORIAL, NOW);
        assertThat(statement.revisionNumber()).isEqualTo(1);
        statement.endRevision(NOW);

        statement.proposeRevision(Purpose.EDITORIAL, NOW);

        assertThat(statement.revisionNumber()).isEqualTo(2);
    }

    @Test
    void anotherTextHasAnotherTitle() {
        Statement statement = Statements.consulted();

        statement.revise(new DocumentText("Free them", "en", List.of(), List.of()), 1, NOW);

        assertThat(statement.title()).isEqualTo("Free them");
    }
}
