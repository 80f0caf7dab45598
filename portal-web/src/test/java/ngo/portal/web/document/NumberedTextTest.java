package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.text.Section;
import org.junit.jupiter.api.Test;

class NumberedTextTest {

    private final Section first = Section.of("", "<p>One.</p><p>Two.</p>");
    private final Section second = Section.of("What we ask", "<p>Three.</p>");

    @Test
    void paragraphsAreCountedThroughAllSections() {
        NumberedText text = Talks.numbered(first, second);

        assertThat(text.getPlaces())
                .extracting(NumberedText.NumberedParagraph::number)
                .containsExactly(1, 2, 3);
        assertThat(text.place(3).orElseThrow().section()).isEqualTo(second.id());
        assertThat(text.place(4)).isEmpty();
        assertThat(text.places(first.id()))
                .extracting(NumberedText.NumberedParagraph::number)
                .containsExactly(1, 2);
        assertThat(text.places(second.id()))
                .extracting(NumberedText.NumberedParagraph::number)
                .containsExactly(3);
        assertThat(text.places(Section.of("", "").id())).isEmpty();
    }

    @Test
    void aRemarkFollowsItsWordsWhenTheTextMoves() {
        CommentRow onTwo = Talks.comment(first, 2, false);
        Section longer = first.withHtml("<p>New.</p><p>One.</p><p>Two.</p>");

        assertThat(Talks.numbered(longer).numberOfRemark(onTwo)).isEqualTo(3);
    }

    @Test
    void aRemarkOnASectionThatIsGoneHasNoPlace() {
        CommentRow lost = Talks.comment(second, 1, false);

        assertThat(Talks.numbered(first).numberOfRemark(lost)).isZero();
    }

    @Test
    void aLongParagraphIsNamedByItsBeginning() {
        Section section = Section.of("", "<p>" + "word ".repeat(40) + "</p>");
        NumberedText text = Talks.numbered(section);

        assertThat(text.place(1).orElseThrow().getLabel())
                .startsWith("1. word")
                .endsWith("\u2026")
                .hasSizeLessThan(60);
    }
}
