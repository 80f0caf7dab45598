package ngo.portal.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import ngo.portal.ejb.file.FileNotTaken;
import ngo.portal.ejb.text.ImportRefused;
import ngo.portal.persistence.assessment.AssessmentRefusals.AmountRefused;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;
import ngo.portal.persistence.funding.FundingRefusals.FileTooLarge;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorStatusTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57014", "53300", "53100"})
    void aDatabaseThatIsAwayEndingFullOrTooSlowIsNoFaultOfOurs(String state) {
        assertThat(ErrorStatus.of(wrapped(new SQLException("nothing to be shown", state))))
                .isEqualTo(new ErrorStatus(503, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42703", "23505", "22001"})
    void whatTheDatabaseRefusesOtherwiseIsAFault(String state) {
        assertThat(ErrorStatus.of(wrapped(new SQLException("nothing to be shown", state)))
                        .status())
                .isEqualTo(500);
    }

    /** All can be read, so it has words of its own. */
    @Test
    void aDatabaseThatTakesNoChangesIsNoFaultOfOurs() {
        RuntimeException readOnly = wrapped(new SQLException("nothing to be shown", "25006"));

        assertThat(ErrorStatus.of(readOnly)).isEqualTo(new ErrorStatus(503, null));
        assertThat(ErrorStatus.isReadOnly(readOnly)).isTrue();
        assertThat(ErrorStatus.isReadOnly(wrapped(new SQLException("away", "08006"))))
                .isFalse();
    }

    @Test
    void aPoolWithoutConnectionsIsAway() {
        assertThat(ErrorStatus.of(wrapped(new ResourceException("none left"))).status())
                .isEqualTo(503);
    }

    @Test
    void aRefusalIsFoundHoweverDeepItLies() {
        NotFound refusal = new NotFound();

        assertThat(ErrorStatus.of(wrapped(refusal))).isEqualTo(new ErrorStatus(404, refusal));
    }

    @Test
    void aLostRaceIsReportedAsSuch() {
        ErrorStatus trouble = ErrorStatus.of(wrapped(new OptimisticLockException()));

        assertThat(trouble.status()).isEqualTo(409);
        assertThat(trouble.refusal()).isInstanceOf(Stale.class);
    }

    /** The API answered 409, as if the same could be right at another time. */
    @Test
    void aSumThatCannotBeIsBadInputLikeWhateverElseIsRefusedForAReason() {
        assertThat(ErrorStatus.of(wrapped(new BudgetRefused(BudgetRefused.Reason.SHARES)))
                        .status())
                .isEqualTo(400);
        assertThat(ErrorStatus.of(wrapped(new AmountRefused(AmountRefused.Reason.ABOVE_ASKED)))
                        .status())
                .isEqualTo(400);
        assertThat(ErrorStatus.of(new FileNotTaken(FileNotTaken.Reason.MACROS)).status())
                .isEqualTo(400);
        assertThat(ErrorStatus.of(new FileTooLarge()).status()).isEqualTo(400);
    }

    @Test
    void aFileThatIsRefusedIsBadInput() {
        assertThat(ErrorStatus.of(new ImportRefused(ImportRefused.Reason.EMPTY)).status())
                .isEqualTo(400);
    }

    private static RuntimeException wrapped(Exception cause) {
        return new EJBException("around it", new RuntimeException(cause));
    }
}
