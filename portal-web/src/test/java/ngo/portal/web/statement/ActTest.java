package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.ejb.statement.Step;
import org.junit.jupiter.api.Test;

class ActTest {

    @Test
    void whatIsMostAwaitedComesFirst() {
        assertThat(Act.of(Views.allowing(Step.SAVE, Step.CONSULTATION, Step.CANCEL)))
                .extracting(Act::name)
                .containsExactly("consultation", "edit");
        assertThat(Act.of(Views.allowing(Step.CLOSE, Step.SIGN, Step.DECLINE)))
                .extracting(Act::name)
                .containsExactly("sign", "close", "decline");
    }

    @Test
    void whatIsMerelyPossibleIsNotAwaited() {
        assertThat(Act.of(Views.allowing(Step.WITHDRAW_SIGNATURE, Step.OPEN)))
                .extracting(Act::isAwaited)
                .containsExactly(true, false);
    }
}
