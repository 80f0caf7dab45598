package ngo.portal.ejb.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.plan.CountedCalls;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.assessment.BoardColumn;
import ngo.portal.persistence.assessment.BoardFilter;
import ngo.portal.persistence.assessment.BoardRow;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.shared.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board asks the databases as often for many requests as for one, and opens only what it shows. */
@ArquillianTest
class AssessBoardIT {

    private static final int MANY = 6;
    private static final int PAGE = 25;
    private static final int OF_EACH_STATE = 20;
    private static final int FIVE_THOUSAND = 5_000;

    @Inject
    private Judges they;

    @Inject
    private BoardService board;

    @Inject
    private VerificationService verification;

    @Inject
    private Vault vault;

    @Inject
    private CountedCalls calls;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void oneRequestWithAReview() {
        they.inReview();
        reviewed();
    }

    private void reviewed() {
        they.name(SeatKind.REVIEWER, they.rita());
        they.review(they.rita(), 3);
        they.as(they.officer());
    }

    private void more() {
        for (int i = 1; i < MANY; i++) {
            UUID id = they.another();
            verification.record(id, "They are known.");
            reviewed();
        }
    }

    @Test
    void aFullBoardTakesAsManyQueriesAsAnEmptierOne() {
        IntSupplier table =
                () -> board.table(BoardFilter.NONE, Slice.first(25)).items().size();
        IntSupplier columns = () -> board.columns(BoardFilter.NONE)
                .getOrDefault(BoardColumn.REVIEW, List.of())
                .size();
        IntSupplier matrix = () -> board.matrix(they.call()).lines().size();
        int one = queries(1, table);
        int oneInColumns = queries(1, columns);
        int oneMeasured = queries(1, matrix);

        more();

        assertThat(queries(MANY, table)).isEqualTo(one).isLessThanOrEqualTo(4);
        assertThat(queries(MANY, columns)).isEqualTo(oneInColumns).isLessThanOrEqualTo(4);
        assertThat(queries(MANY, matrix)).isEqualTo(oneMeasured).isLessThanOrEqualTo(12);
    }

    private int queries(int expected, IntSupplier shown) {
        calls.taken();
        assertThat(shown.getAsInt()).isEqualTo(expected);
        return calls.taken();
    }

    /** A title that cannot be decrypted is noticed only where it would be shown. */
    @Test
    void whatIsNotShownIsNotOpened() {
        UUID oldest = board.table(BoardFilter.NONE, Slice.first(1))
                .items()
                .get(0)
                .row()
                .id();
        DatabaseSuperuser.change(
                "update sealed_field set sealed = '\\x00' where field = 'TITLE' and request_id = '" + oldest + "'");
        more();

        assertThat(board.table(BoardFilter.NONE, Slice.first(MANY - 1)).items()).hasSize(MANY - 1);
        assertThatThrownBy(() -> board.table(BoardFilter.NONE, Slice.first(MANY)))
                .isInstanceOf(Unreadable.class);
    }

    /** Behind those that the first page shows lie thousands that nobody could open. */
    @Test
    void ofFiveThousandRequestsTheFirstPageAsksNoMoreAndOpensOnlyWhatItShows() {
        IntSupplier table =
                () -> titled(board.table(BoardFilter.NONE, Slice.first(PAGE)).items());
        IntSupplier columns = () -> titled(board.columns(BoardFilter.NONE).getOrDefault(BoardColumn.REVIEW, List.of()));
        int few = queries(1, table);
        int fewInColumns = queries(1, columns);

        crowd(board.table(BoardFilter.NONE, Slice.first(1)).items().get(0).row());

        assertThat(queries(PAGE, table)).isEqualTo(few).isLessThanOrEqualTo(4);
        assertThat(queries(OF_EACH_STATE, columns)).isEqualTo(fewInColumns).isLessThanOrEqualTo(4);
        assertThatThrownBy(() -> board.table(BoardFilter.NONE, Slice.first(PAGE + 2)))
                .isInstanceOf(Unreadable.class);
    }

    private void crowd(BoardRow one) {
        they.as(they.writer());
        ObjectCipher cipher = vault.open(new VaultObject(one.content(), one.applicant()));
        CrowdedBoard.older(one, FIVE_THOUSAND);
        CrowdedBoard.newer(one, PAGE, cipher);
        they.as(they.officer());
    }

    private static int titled(List<BoardLine> lines) {
        assertThat(lines).allMatch(line -> line.title().equals("A lawyer"));
        return lines.size();
    }
}
