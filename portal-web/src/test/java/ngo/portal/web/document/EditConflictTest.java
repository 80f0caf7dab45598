package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.Piece;
import ngo.portal.persistence.text.comparison.TextComparison;
import org.junit.jupiter.api.Test;

class EditConflictTest {

    @Test
    void eachSideShowsWhatItChangedAndNoWordIsLost() {
        Section base = Section.of("", "<p>States carry the first duty.</p>");
        LetterForm mine = letter(1, "Dear", base.withHtml("<p>States carry the first duty today.</p>"));
        LetterForm now = letter(2, "Madam", base.withHtml("<p>States carry the first responsibility.</p>"));
        VersionRow theirs = new VersionRow(2, ChangeClass.DRAFTED, "", "OMCT", "Ada", Talks.NOON);

        EditConflict clash = EditConflict.of(Talks.text(base), mine, now, theirs);

        assertThat(words(clash.mineChanged(), Piece.Kind.ADDED)).contains("today");
        assertThat(words(clash.theirsChanged(), Piece.Kind.ADDED)).contains("responsibility");
        assertThat(words(clash.theirsChanged(), Piece.Kind.REMOVED)).contains("duty");
        assertThat(clash.beside()).containsExactly(new SidebarField("greeting", "Madam"));
    }

    private static LetterForm letter(int number, String greeting, Section section) {
        return LetterForm.of(number, greeting, "Yours", Talks.text(section));
    }

    private static String words(TextComparison comparison, Piece.Kind kind) {
        return comparison.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> block.pieces())
                .flatMap(List::stream)
                .filter(piece -> piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
