package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.statement.Draft;
import ngo.portal.persistence.statement.StatementDetail;
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
    void aDraftThatIsNewerThanTheStatementWasBegunFromIt() {
        Begun taken = Begun.of(draft(Views.NOON), Views.statement(3, "note", "contact"));

        assertThat(taken).isEqualTo(begun);
    }

    @Test
    void notesThatWereChangedSinceADraftWasTypedAreNotOverwrittenUnseen() {
        Draft draft = draft(Views.NOON.minusSeconds(1));
        StatementDetail now = Views.statement(3, "theirs", "contact");

        assertThat(Begun.of(draft, now).isOvertaken(StatementForm.of(draft), now))
                .isTrue();
    }

    private static Draft draft(Instant savedAt) {
        return new Draft(Views.statement(3, "", "").text(), "note", "contact", 3, savedAt);
    }

    @Test
    void whatOnlyOthersHaveWrittenIsTaken() {
        StatementForm mine = StatementForm.of(Views.statement(3, "mine", "contact"));

        begun.adopt(mine, Views.statement(3, "note", "their contact"));

        assertThat(mine.getNotesToEditors()).isEqualTo("mine");
        assertThat(mine.getPressContact()).isEqualTo("their contact");
    }
}
