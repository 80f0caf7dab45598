package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.statement.ChangeClass;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.VersionRow;
import ngo.portal.persistence.text.Piece;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.TextComparison;
import org.junit.jupiter.api.Test;

class ClashTest {

    @Test
    void eachSideShowsWhatItChangedAndNoWordIsLost() {
        Section base = Section.of("", "<p>States carry the first duty.</p>");
        StatementForm mine = StatementForm.of(
                Views.statement(1, "", "", base.withHtml("<p>States carry the first duty today.</p>")));
        StatementDetail now =
                Views.statement(2, "a note", "", base.withHtml("<p>States carry the first responsibility.</p>"));
        VersionRow theirs = new VersionRow(2, ChangeClass.DRAFTED, "", "OMCT", "Ada", Views.NOON);

        Clash clash = Clash.of(Views.statement(1, "", "", base).text(), mine, now, theirs);

        assertThat(words(clash.mineChanged(), Piece.Kind.ADDED)).contains("today");
        assertThat(words(clash.theirsChanged(), Piece.Kind.ADDED)).contains("responsibility");
        assertThat(words(clash.theirsChanged(), Piece.Kind.REMOVED)).contains("duty");
        assertThat(clash.notes()).isEqualTo("a note");
        assertThat(clash.contact()).isEmpty();
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
