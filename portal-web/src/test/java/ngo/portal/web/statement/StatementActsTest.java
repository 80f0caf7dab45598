package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.web.document.NextAct;
import org.junit.jupiter.api.Test;

class StatementActsTest {

    @Test
    void whatIsMostAwaitedComesFirst() {
        assertThat(acts(Views.allowing(StatementAction.SAVE, StatementAction.CONSULTATION, StatementAction.CANCEL)))
                .extracting(NextAct::name)
                .containsExactly("consultation", "edit");
        assertThat(acts(Views.allowing(StatementAction.CLOSE, StatementAction.SIGN, StatementAction.DECLINE)))
                .extracting(NextAct::name)
                .containsExactly("sign", "close", "decline");
    }

    @Test
    void whatIsMerelyPossibleIsNotAwaited() {
        assertThat(acts(Views.allowing(StatementAction.WITHDRAW_SIGNATURE, StatementAction.OPEN)))
                .extracting(NextAct::awaited)
                .containsExactly(true, false);
    }

    private static List<NextAct> acts(StatementView view) {
        return NextAct.of(view.allowed(), view.statement().state());
    }
}
