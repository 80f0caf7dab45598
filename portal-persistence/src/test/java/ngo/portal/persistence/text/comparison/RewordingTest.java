package ngo.portal.persistence.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.RandomHtml;
import org.junit.jupiter.api.Test;

class RewordingTest {

    private static final String LINK = "<a href=\"https://example.org/\" rel=\"noopener noreferrer nofollow\">";

    @Test
    void wordsThatStayKeepTheirEmphasisAndLinks() {
        String html = "<p>We <strong>condemn</strong> the attack, see " + LINK + "the report</a>.</p>";

        assertThat(Rewording.of(html, "We strongly condemn every attack, see the report."))
                .isEqualTo("<p>We strongly <strong>condemn</strong> every attack, see " + LINK + "the report</a>.</p>");
    }

    @Test
    void aWordPutInAmidALinkIsWithinIt() {
        String html = "<p>See " + LINK + "the old report</a>.</p>";

        assertThat(Rewording.of(html, "See the new report.")).isEqualTo("<p>See " + LINK + "the new report</a>.</p>");
    }

    @Test
    void otherWordsHaveNoMarks() {
        assertThat(Rewording.of("<p><em>Stop.</em></p>", "We ask for < more >"))
                .isEqualTo("<p>We ask for &lt; more &gt;</p>");
    }

    @Test
    void aHeadingStaysAHeading() {
        assertThat(Rewording.of("<h2>Our <em>asks</em></h2>", "All our asks"))
                .isEqualTo("<h2>All our <em>asks</em></h2>");
    }

    @Test
    void aBlankLineBeginsAParagraphAndALineEndBreaksTheLine() {
        assertThat(Rewording.of("<p>One <em>two</em></p>", "One\r\n\r\ntwo\r\nthree"))
                .isEqualTo("<p>One</p><p><em>two</em><br>three</p>");
    }

    @Test
    void aListStaysAListWhereTheLinesStillLookLikeIt() {
        String html = "<ul><li>free <em>all</em></li><li>pay</li></ul>";

        assertThat(Rewording.of(html, "- free them all\n- investigate\n- pay"))
                .isEqualTo("<ul><li>free them <em>all</em></li><li>investigate</li><li>pay</li></ul>");
        assertThat(Rewording.of(html, "Free them.")).isEqualTo("<p>Free them.</p>");
    }

    @Test
    void aQuotationStaysOne() {
        assertThat(Rewording.of("<blockquote><p>All are <em>equal</em>.</p></blockquote>", "All are born equal."))
                .isEqualTo("<blockquote><p>All are born <em>equal</em>.</p></blockquote>");
    }

    @Test
    void theSameWordsGiveTheSameHtml() {
        for (long seed = 0; seed < 200; seed++) {
            for (Paragraph paragraph :
                    Paragraphs.of(Html.clean(new RandomHtml(seed).next())).all()) {
                String reworded = Rewording.of(paragraph.html(), paragraph.plain());

                if (paragraph.html().matches("<(p|h2|h3)>.*")) {
                    assertThat(reworded).as("seed " + seed).isEqualTo(paragraph.html());
                }
            }
        }
    }
}
