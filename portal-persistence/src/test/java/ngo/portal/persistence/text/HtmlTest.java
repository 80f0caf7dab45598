package ngo.portal.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    private static final String REL = " rel=\"noopener noreferrer nofollow\"";

    @Test
    void whatATextMayHoldStaysAsItIs() {
        String html = "<p>One <em>two</em> <strong>three</strong><br>four</p><h2>Five</h2><h3>Six</h3>"
                + "<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><blockquote><p>e</p></blockquote>"
                + "<p><a href=\"https://example.org/x?a=1&amp;b=2\"" + REL + ">f</a>"
                + " <a href=\"mailto:press@example.org\"" + REL + ">g</a></p>";

        assertThat(Html.clean(html)).isEqualTo(html);
    }

    @Test
    void scriptsAndStylesGoWithAllTheyHold() {
        assertThat(Html.clean("<p>a<script>alert(1)</script>b<style>p{}</style></p><!-- c --><iframe>d</iframe>"))
                .isEqualTo("<p>ab</p>");
    }

    @Test
    void nothingThatRunsComesThrough() {
        for (String attack : List.of(
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<p onclick=alert(1)>x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form action=x><input name=y><button>z</button></form>")) {
            assertThat(Html.clean(attack))
                    .matches("(<p>|</p>|[^<>]|&lt;|&gt;)*")
                    .doesNotContain("<p ");
        }
    }

    @Test
    void whatIsNotKeptLeavesItsWordsInParagraphs() {
        assertThat(Html.clean("<table><tr><td>a</td><td>b</td></tr></table><div>c<div>d</div></div><pre>e</pre>"))
                .isEqualTo("<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>");
    }

    @Test
    void sixLevelsOfHeadingsBecomeTwo() {
        assertThat(Html.clean("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>"))
                .isEqualTo("<h2>a</h2><h2>b</h2><h3>c</h3><h3>d</h3><h3>e</h3>");
    }

    @Test
    void aLinkLeadsToTheWebOrToAMailboxOrIsNone() {
        assertThat(Html.clean("<a href='/x'>a</a> <a href='ftp://x.org'>b</a> <a href='http:x'>c</a> <a>d</a>"))
                .isEqualTo("<p>a b c d</p>");
        assertThat(Html.clean("<a href='HTTPS://example.org/é (x)' target=_blank>a</a>"))
                .isEqualTo("<p><a href=\"https://example.org/%C3%A9%20%28x%29\"" + REL + ">a</a></p>");
    }

    @Test
    void emptyMarksAndParagraphsAreDropped() {
        assertThat(Html.clean("<p> </p><p>&nbsp;</p><h2></h2><ul><li></li></ul><p>a<em> </em><strong></strong>b</p>"))
                .isEqualTo("<p>a b</p>");
    }

    @Test
    void aBreakTwiceBeginsAParagraph() {
        assertThat(Html.clean("a<br>b<br><br><br>c<br>")).isEqualTo("<p>a<br>b</p><p>c</p>");
    }

    @Test
    void listsOfAKindInARowAreOne() {
        assertThat(Html.clean("<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol>"))
                .isEqualTo("<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>");
    }

    @Test
    void wordsAreInComposedForm() {
        assertThat(Html.clean("<p>Cafe\u0301 cafe&#x301;</p>")).isEqualTo("<p>Café café</p>");
    }

    @Test
    void deepNestingIsFlattenedAndNoWordIsLost() {
        String deep = "<ul><li>".repeat(50) + "bottom" + "</li></ul>".repeat(50);

        assertThat(Html.clean(deep)).contains("bottom").hasSizeLessThan(200);
    }

    @Test
    void hostileNestingIsSurvived() {
        String open = "<blockquote><ul><li><em><a href='https://a.org'>".repeat(20_000);

        assertThat(Html.clean(open + "x")).hasSizeLessThan(500);
    }

    @Test
    void endlessInputIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> Html.clean("x".repeat(10_000_000)))
                .isInstanceOfSatisfying(TextRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(TextRefused.Reason.TOO_LONG));
    }

    @Test
    void plainTextBecomesParagraphsAndBreaks() {
        assertThat(Html.fromPlain("One\r\ntwo & <b>\r\n\r\n\r\nthree\n\n"))
                .isEqualTo("<p>One<br>two &amp; &lt;b&gt;</p><p>three</p>");
    }

    @Test
    void plainTextKeepsTheMarksOfListsOnly() {
        String html = "<h2>Head</h2><p>a <em>b</em><br>c</p><ul><li>d<ol><li>e</li></ol></li></ul>"
                + "<blockquote><p>f</p></blockquote>";

        assertThat(Html.toPlain(html)).isEqualTo("Head\n\na b\nc\n\n- d\n  1. e\n\nf");
    }

    @Test
    void markdownLooksAsPeopleWriteIt() {
        String html = "<p>One <em>two</em>, <strong>three</strong>.</p><h2>Five</h2><ul><li>a</li><li>b</li></ul>"
                + "<ol><li>c</li></ol><blockquote><p>[sic] d_e</p></blockquote>"
                + "<p><a href=\"https://example.org/\">f</a> <a href=\"https://g.org\">https://g.org</a>"
                + " <a href=\"mailto:h@i.org\">h@i.org</a></p>";

        assertThat(Html.toMarkdown(html))
                .isEqualTo(
                        """
                One *two*, **three**.

                ## Five

                - a
                - b

                1. c

                > [sic] d_e

                [f](https://example.org/) <https://g.org> <h@i.org>""");
    }

    @Test
    void markdownMayHoldHtmlAndItIsCleaned() {
        assertThat(Html.fromMarkdown(
                        "a <b onclick=x>b</b> <script>c</script>\n\n<div>d</div>\n\n![e](https://f.org/g)"))
                .isEqualTo("<p>a <strong>b</strong></p><p>d</p>");
    }

    @Test
    void markdownNestedWithoutEndIsRefusedNotRecursedInto() {
        assertThatThrownBy(() -> Html.fromMarkdown("> ".repeat(10_000) + "x"))
                .isInstanceOfSatisfying(TextRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(TextRefused.Reason.TOO_DEEP));
        assertThatThrownBy(() -> Html.fromMarkdown("*a **a ".repeat(5_000) + "b** b*".repeat(5_000)))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void whatTheEditorSendsIsCleanedLikeEverythingElse() {
        String word =
                """
                <!--rich--><p class="MsoNormal" style="margin:0"><b><span lang="EN-GB">We</span></b> ask<o:p></o:p></p>
                <p onclick="steal()"><a href="javascript:steal()">here</a><img src="x" onerror="steal()"></p><script>steal()</script>
                <ul><li>one<ul><li>two</li></ul></li></ul><style>p { color: red }</style>""";

        assertThat(Html.fromTyped(word))
                .contains("<strong>We</strong> ask", "<li>")
                .doesNotContainIgnoringCase("style", "class", "steal", "script", "<img", "<!--");
        assertThat(Html.fromTyped("**We** ask")).isEqualTo("<p><strong>We</strong> ask</p>");
    }

    @Test
    void whatIsOpenedInTheEditorAndSentBackIsTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            String clean = Html.clean(new RandomHtml(seed).next());

            assertThat(Html.fromTyped(Html.RICH_SIGN + clean))
                    .as("seed %d", seed)
                    .isEqualTo(clean);
        }
    }
}
