package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ngo.portal.persistence.document.Draft;
import org.junit.jupiter.api.Test;

class BegunTest {

    private final Begun begun = Begun.of(letter(3, "Dear", "Yours"));

    @Test
    void whoeverReadAnOlderTextIsOvertaken() {
        LetterForm mine = letter(3, "Dear", "Yours");

        assertThat(begun.isOvertaken(mine, letter(4, "Dear", "Yours"))).isTrue();
        assertThat(begun.isOvertaken(mine, letter(3, "Dear", "Yours"))).isFalse();
    }

    @Test
    void aFieldThatBothHaveWrittenInIsAClash() {
        LetterForm mine = letter(3, "mine", "Yours");

        assertThat(begun.isOvertaken(mine, letter(3, "theirs", "Yours"))).isTrue();
        assertThat(begun.isOvertaken(mine, letter(3, "mine", "Yours"))).isFalse();
    }

    @Test
    void aDraftThatIsNewerThanTheDocumentWasBegunFromIt() {
        assertThat(begun.before(draft(), true)).isEqualTo(begun);
    }

    @Test
    void whatWasChangedSinceADraftWasTypedIsNotOverwrittenUnseen() {
        LetterForm mine = letter(3, "", "");
        mine.take(draft());
        LetterForm now = letter(3, "theirs", "Yours");

        assertThat(Begun.of(now).before(draft(), false).isOvertaken(mine, now)).isTrue();
    }

    private static Draft draft() {
        return new Draft(Talks.text(), Map.of("greeting", "Dear", "postscript", "Yours"), 3, Talks.NOON);
    }

    @Test
    void whatOnlyOthersHaveWrittenIsTaken() {
        LetterForm mine = letter(3, "mine", "Yours");

        begun.adopt(mine, letter(3, "Dear", "theirs"));

        assertThat(mine.beside()).containsEntry("greeting", "mine").containsEntry("postscript", "theirs");
    }

    private static LetterForm letter(int number, String greeting, String postscript) {
        return LetterForm.of(number, greeting, postscript, Talks.text());
    }
}
