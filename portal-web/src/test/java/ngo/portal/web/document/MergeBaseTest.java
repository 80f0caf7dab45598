package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ngo.portal.persistence.document.Draft;
import org.junit.jupiter.api.Test;

class MergeBaseTest {

    private final MergeBase base = MergeBase.of(letter(3, "Dear", "Yours"));

    @Test
    void aReaderOfAnOlderTextGetsAConflict() {
        LetterForm mine = letter(3, "Dear", "Yours");

        assertThat(base.isOvertaken(mine, letter(4, "Dear", "Yours"))).isTrue();
        assertThat(base.isOvertaken(mine, letter(3, "Dear", "Yours"))).isFalse();
    }

    @Test
    void aFieldThatBothHaveWrittenInIsAClash() {
        LetterForm mine = letter(3, "mine", "Yours");

        assertThat(base.isOvertaken(mine, letter(3, "theirs", "Yours"))).isTrue();
        assertThat(base.isOvertaken(mine, letter(3, "mine", "Yours"))).isFalse();
    }

    @Test
    void aDraftThatIsNewerThanTheDocumentWasBegunFromIt() {
        assertThat(base.before(draft(), true)).isEqualTo(base);
    }

    @Test
    void whatWasChangedSinceADraftWasTypedIsNotOverwrittenUnseen() {
        LetterForm mine = letter(3, "", "");
        mine.take(draft());
        LetterForm now = letter(3, "theirs", "Yours");

        assertThat(MergeBase.of(now).before(draft(), false).isOvertaken(mine, now))
                .isTrue();
    }

    private static Draft draft() {
        return new Draft(Talks.text(), Map.of("greeting", "Dear", "postscript", "Yours"), 3, Talks.NOON);
    }

    @Test
    void whatOnlyOthersHaveWrittenIsTaken() {
        LetterForm mine = letter(3, "mine", "Yours");

        base.adopt(mine, letter(3, "Dear", "theirs"));

        assertThat(mine.beside()).containsEntry("greeting", "mine").containsEntry("postscript", "theirs");
    }

    private static LetterForm letter(int number, String greeting, String postscript) {
        return LetterForm.of(number, greeting, postscript, Talks.text());
    }
}
