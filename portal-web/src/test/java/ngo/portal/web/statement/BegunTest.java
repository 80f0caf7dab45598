package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.ejb.statement.StatementForm;
import org.junit.jupiter.api.Test;

class BegunTest {

    private final Begun begun = Begun.of(Views.statement(3, "note", "contact"));

    @Test
    void whoeverReadAnOlderTextIsOvertaken() {
        StatementForm mine = StatementForm.of(Views.statement(3, "note", "contact"));

        assertThat(begun.isOvertaken(mine, Views.statement(4, "note", "contact")))
                .isTrue();
        assertThat(begun.isOvertaken(mine, Views.statement(3, "note", "contact")))
                .isFalse();
    }

    @Test
    void notesThatBothHaveWrittenAreAClash() {
        StatementForm mine = StatementForm.of(Views.statement(3, "mine", "contact"));

        assertThat(begun.isOvertaken(mine, Views.statement(3, "theirs", "contact")))
                .isTrue();
        assertThat(begun.isOvertaken(mine, Views.statement(3, "mine", "contact")))
                .isFalse();
    }

    @Test
    void whatOnlyOthersHaveWrittenIsTaken() {
        StatementForm mine = StatementForm.of(Views.statement(3, "mine", "contact"));

        begun.adopt(mine, Views.statement(3, "note", "their contact"));

        assertThat(mine.getNotesToEditors()).isEqualTo("mine");
        assertThat(mine.getPressContact()).isEqualTo("their contact");
    }
}
