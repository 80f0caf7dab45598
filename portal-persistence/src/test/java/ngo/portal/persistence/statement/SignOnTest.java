package ngo.portal.persistence.statement;

import static ngo.portal.persistence.statement.Statements.NOW;
import static ngo.portal.persistence.statement.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.document.DocumentRefusals.FourEyes;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.statement.StatementRefusals.AlreadySigned;
import ngo.portal.persistence.statement.StatementRefusals.ReservationNeedsName;
import ngo.portal.persistence.statement.StatementRefusals.WithdrawFirst;
import org.junit.jupiter.api.Test;

class SignOnTest {

    private static final UUID SIGNER = UUID.randomUUID();
    private static final Actor ASKING = new Actor("asking", "Ada", NOW);
    private static final Actor DECIDING = new Actor("deciding", "Ben", NOW);
    private static final SignatureTerms TERMS = new SignatureTerms(Display.NAMED, "FIDH", "", "");

    private final Statement statement = Statements.open();

    @Test
    void whoAskedForClearanceDoesNotDecideAboutIt() {
        SignOn answer = inClearance();

        assertThatExceptionOfType(FourEyes.class).isThrownBy(() -> answer.clear(statement, true, ASKING));
        assertThat(answer.answer()).isEqualTo(Answer.IN_CLEARANCE);
    }

    @Test
    void whoAskedForClearanceSignsOnceSomebodyElseHasGivenIt() {
        SignOn answer = inClearance();
        assertThatExceptionOfType(FourEyes.class).isThrownBy(() -> answer.sign(statement, TERMS, false, ASKING));
        answer.clear(statement, true, DECIDING);

        answer.sign(statement, TERMS, false, ASKING);

        assertThat(answer.answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void whoAskedForClearanceDoesNotSignAfterARefusalOrAnotherAnswer() {
        SignOn answer = inClearance();
        answer.clear(statement, false, DECIDING);
        assertThatExceptionOfType(FourEyes.class).isThrownBy(() -> answer.sign(statement, TERMS, false, ASKING));

        answer.takeNoPosition(ASKING);

        assertThatExceptionOfType(FourEyes.class).isThrownBy(() -> answer.sign(statement, TERMS, false, ASKING));
        answer.sign(statement, TERMS, false, DECIDING);
        assertThat(answer.answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void aRequestForClearanceOfAnEarlierTextHoldsNobodyUp() {
        SignOn answer = inClearance();
        statement.changeSubstantively(text("Release all of them."), NOW);

        answer.sign(statement, TERMS, false, ASKING);

        assertThat(answer.answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void whoSignsWithoutANameMakesNoReservation() {
        for (Display unnamed : List.of(Display.REGION, Display.SILENT)) {
            SignOn answer = new SignOn(SIGNER, statement, Answer.NO_POSITION, DECIDING);
            SignatureTerms terms = new SignatureTerms(unnamed, "FIDH", "Europe", "We were there");

            assertThatExceptionOfType(ReservationNeedsName.class)
                    .isThrownBy(() -> answer.sign(statement, terms, false, DECIDING));
        }
    }

    @Test
    void clearanceIsDecidedOnce() {
        SignOn answer = inClearance();
        answer.clear(statement, false, DECIDING);

        assertThat(answer.answer()).isEqualTo(Answer.REFUSED);
        assertThatExceptionOfType(NothingToDecide.class).isThrownBy(() -> answer.clear(statement, true, DECIDING));
    }

    @Test
    void refusedClearanceMayBeAskedForAgain() {
        SignOn answer = inClearance();
        answer.clear(statement, false, DECIDING);

        answer.requestClearance(statement, DECIDING);

        assertThat(answer.answer()).isEqualTo(Answer.IN_CLEARANCE);
        assertThatExceptionOfType(FourEyes.class).isThrownBy(() -> answer.clear(statement, true, DECIDING));
    }

    @Test
    void anOrganisationSignsOnce() {
        SignOn answer = signed();

        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.sign(statement, TERMS, false, DECIDING));
        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.requestClearance(statement, ASKING));
    }

    @Test
    void anEditorialChangeAsksNobodyToSignAgain() {
        SignOn answer = signed();
        statement.changeEditorially(text("Release them!"), NOW);

        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.sign(statement, TERMS, false, DECIDING));
    }

    @Test
    void afterASubstantiveChangeASignatureIsConfirmedOnce() {
        SignOn answer = signed();
        statement.changeSubstantively(text("Release all of them."), NOW);

        answer.sign(statement, TERMS, false, DECIDING);

        assertThat(answer.answer()).isEqualTo(Answer.SIGNED);
        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.sign(statement, TERMS, false, DECIDING));
    }

    @Test
    void aSubstantiveChangeSpendsClearance() {
        SignOn answer = inClearance();
        answer.clear(statement, true, DECIDING);
        assertThat(answer.isClearedFor(statement)).isTrue();

        statement.changeSubstantively(text("Release all of them."), NOW);

        assertThat(answer.isClearedFor(statement)).isFalse();
    }

    @Test
    void anEditorialChangeLeavesClearanceAsItIs() {
        SignOn answer = inClearance();
        answer.clear(statement, true, DECIDING);

        statement.changeEditorially(text("Release them!"), NOW);

        assertThat(answer.isClearedFor(statement)).isTrue();
    }

    @Test
    void afterASubstantiveChangeClearanceIsRequestedAgainAndTheOldRequestIsNotDecided() {
        SignOn answer = inClearance();
        statement.changeSubstantively(text("Release all of them."), NOW);
        assertThatExceptionOfType(NothingToDecide.class).isThrownBy(() -> answer.clear(statement, true, DECIDING));

        answer.requestClearance(statement, ASKING);
        answer.clear(statement, true, DECIDING);

        assertThat(answer.isClearedFor(statement)).isTrue();
    }

    @Test
    void aSignatoryRequestsClearanceAgainBeforeConfirming() {
        SignOn answer = signed();
        statement.changeSubstantively(text("Release all of them."), NOW);
        assertThat(answer.isClearedFor(statement)).isFalse();

        answer.requestClearance(statement, ASKING);

        assertThat(answer.answer()).isEqualTo(Answer.IN_CLEARANCE);
    }

    @Test
    void aSignatureIsWithdrawnAndMayBeGivenAgain() {
        SignOn answer = signed();

        answer.withdraw("We have learned more.", DECIDING);
        assertThat(answer.answer()).isEqualTo(Answer.WITHDRAWN);
        answer.sign(statement, TERMS, true, DECIDING);

        assertThat(answer.answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void onlyASignatureIsWithdrawn() {
        SignOn declined = new SignOn(SIGNER, statement, Answer.DECLINED, DECIDING);

        assertThatExceptionOfType(NothingToDecide.class).isThrownBy(() -> declined.withdraw("", DECIDING));
    }

    @Test
    void whoHasSignedWithdrawsBeforeDeclining() {
        SignOn answer = signed();

        assertThatExceptionOfType(WithdrawFirst.class).isThrownBy(() -> answer.decline(DECIDING));
        assertThatExceptionOfType(WithdrawFirst.class).isThrownBy(() -> answer.takeNoPosition(DECIDING));
    }

    @Test
    void theSameAnswerIsNotGivenTwiceButAnotherOneIs() {
        SignOn answer = new SignOn(SIGNER, statement, Answer.DECLINED, DECIDING);

        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.decline(DECIDING));
        answer.takeNoPosition(DECIDING);

        assertThat(answer.answer()).isEqualTo(Answer.NO_POSITION);
    }

    @Test
    void aSignatureIsBoundToTheCurrentText() {
        statement.changeEditorially(text("Release them!"), NOW);
        SignOn answer = new SignOn(SIGNER, statement, Answer.NO_POSITION, DECIDING);

        answer.sign(statement, new SignatureTerms(Display.REGION, "FIDH", "Europe", ""), true, DECIDING);

        assertThat(answer)
                .extracting("fingerprint", "textNumber", "late", "printedName", "region", "reservation")
                .containsExactly(statement.fingerprint(), 2, true, "FIDH", "Europe", "");
        assertThat(answer.display()).isEqualTo(Display.REGION);
        assertThat(answer.owner()).isEqualTo(Statements.OWNER);
    }

    @Test
    void aSignatureThatIsGivenAgainCarriesNoWithdrawal() {
        SignOn answer = signed();
        answer.withdraw("We have learned more.", DECIDING);
        assertThat(answer).extracting("withdrawalNote").isEqualTo("We have learned more.");

        answer.sign(statement, TERMS, false, DECIDING);

        assertThat(answer).extracting("withdrawalNote").isEqualTo("");
    }

    @Test
    void everyAnswerNamesWhoGaveItLast() {
        Actor later = new Actor("later", "Cleo", NOW.plusSeconds(60));
        List<Consumer<SignOn>> acts = List.of(
                answer -> answer.clear(statement, false, later),
                answer -> answer.requestClearance(statement, DECIDING),
                answer -> answer.sign(statement, TERMS, false, later),
                answer -> answer.withdraw("", DECIDING),
                answer -> answer.takeNoPosition(later),
                answer -> answer.decline(DECIDING));
        SignOn answer = inClearance();
        assertNames(answer, ASKING);

        for (int act = 0; act < acts.size(); act++) {
            acts.get(act).accept(answer);
            assertNames(answer, act % 2 == 0 ? later : DECIDING);
        }
    }

    @Test
    void clearanceIsNotAskedForWhileItIsPendingOrGiven() {
        SignOn answer = inClearance();
        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.requestClearance(statement, DECIDING));

        answer.clear(statement, true, DECIDING);

        assertThat(answer.answer()).isEqualTo(Answer.CLEARED);
        assertThatExceptionOfType(AlreadySigned.class).isThrownBy(() -> answer.requestClearance(statement, DECIDING));
    }

    private static void assertNames(SignOn answer, Actor actor) {
        assertThat(answer)
                .extracting("answeredBySubject", "answeredBy", "answeredAt")
                .containsExactly(actor.subject(), actor.name(), actor.at());
    }

    private SignOn inClearance() {
        return new SignOn(SIGNER, statement, Answer.IN_CLEARANCE, ASKING);
    }

    private SignOn signed() {
        SignOn answer = new SignOn(SIGNER, statement, Answer.NO_POSITION, DECIDING);
        answer.sign(statement, TERMS, false, DECIDING);
        return answer;
    }
}
