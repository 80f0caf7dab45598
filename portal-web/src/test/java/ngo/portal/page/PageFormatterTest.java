package ngo.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFormatterTest {

    /** So many characters that nothing fits beside them. */
    private static final String LONG = "a".repeat(100);

    @Test
    void whatFitsIsOnOneLine() {
        assertThat(lines("<ul><li  class = \"a\"><b >#{a\n  .b}</b></li></ul>".replace(" = ", "=")))
                .containsExactly("<ul><li class=\"a\"><b>#{a.b}</b></li></ul>");
    }

    @Test
    void linesThatSomebodyBeganStay() {
        assertThat(lines("<ul>\n<li>a</li>\n\n\n<li>b</li></ul>"))
                .containsExactly("<ul>", "  <li>a</li>", "", "  <li>b</li>", "</ul>");
    }

    @Test
    void blocksAndComponentsGetLinesOfTheirOwn() {
        assertThat(lines("<div><h2>" + LONG + "</h2><p class=\"a\">" + LONG + "</p></div>"))
                .containsExactly("<div>", "  <h2>" + LONG + "</h2>", "  <p class=\"a\">" + LONG + "</p>", "</div>");
        assertThat(lines("<ui:repeat value=\"#{a}\"><ui:fragment id=\"b\">" + LONG
                        + "</ui:fragment><ui:fragment>c</ui:fragment></ui:repeat>"))
                .containsExactly(
                        "<ui:repeat value=\"#{a}\">",
                        "  <ui:fragment id=\"b\">" + LONG + "</ui:fragment>",
                        "  <ui:fragment>c</ui:fragment>",
                        "</ui:repeat>");
    }

    @Test
    void noBlankComesWhereOneWouldBeSeen() {
        assertThat(lines("<p>#{" + LONG + "}<b>" + LONG + "</b>.</p>"))
                .containsExactly("<p>", "  #{" + LONG + "}<b", "      >" + LONG + "</b>.", "</p>");
        assertThat(lines("<p><b>" + LONG + "</b>" + "b".repeat(40) + "</p>"))
                .containsExactly("<p>", "  <b>" + LONG + "</b", "      >" + "b".repeat(40), "</p>");
        assertThat(lines("<ui:fragment rendered=\"#{" + LONG + "}\"><a href=\"#{a}\">" + LONG + "</a></ui:fragment>"))
                .containsExactly(
                        "<ui:fragment rendered=\"#{" + LONG + "}\"",
                        "    ><a href=\"#{a}\">" + LONG + "</a></ui:fragment>");
    }

    /** Styles hide a cell without anything in it; a blank would show it. */
    @Test
    void whatMayBeEmptyStaysEmpty() {
        assertThat(lines("<td data-label=\"" + LONG + "\"><ui:fragment rendered=\"#{b}\">c</ui:fragment></td>"))
                .containsExactly(
                        "<td data-label=\"" + LONG + "\">", "  <ui:fragment rendered=\"#{b}\">c</ui:fragment></td>");
        assertThat(lines("<div class=\"" + LONG + "\" id=\"" + LONG + "\"></div>"))
                .containsExactly("<div class=\"" + LONG + "\"", "    id=\"" + LONG + "\"></div>");
        assertThat(lines("<td class=\"" + LONG + "\" data-label=\"" + LONG + "\"></td>"))
                .containsExactly("<td class=\"" + LONG + "\"", "    data-label=\"" + LONG + "\"></td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>a\n   b <b>c</b>\n</pre>",
                "<textarea> a\n\n\nb</textarea>",
                "<p class=\"meta written\"> #{a}\n  #{b}</p>",
                "<script>\n  if (a) b();\n</script>"
            })
    void whereBlanksAreShownEachStays(String page) {
        assertThat(PageFormatter.format(page)).isEqualTo(page + "\n");
    }

    @Test
    void moreThanThreeAttributesHaveALineEach() {
        assertThat(lines("<p id=\"a\" class=\"b\" lang=\"c\"/>")).hasSize(1);
        assertThat(lines("<p id=\"a\" class=\"b\" lang=\"c\" dir=\"d\"/>"))
                .containsExactly("<p id=\"a\"", "    class=\"b\"", "    lang=\"c\"", "    dir=\"d\"/>");
        assertThat(lines("<ui:composition template=\"t\" xmlns=\"a\" xmlns:b=\"b\" xmlns:c=\"c\"/>"))
                .hasSize(1);
    }

    @Test
    void longExpressionsGoOnOutsideOfStrings() {
        String page = "<p class=\"#{not empty a and b.c('x and y', d) ? '" + LONG + "' : texts.of('e', 'f', '" + LONG
                + "')}\">#{a ? '" + LONG + "' : '? " + LONG + " : '}</p>";

        assertThat(lines(page))
                .containsExactly(
                        "<p class=\"#{not empty a and b.c('x and y', d)",
                        "        ? '" + LONG + "'",
                        "        : texts.of('e', 'f', '" + LONG + "')}\">",
                        "  #{a ? '" + LONG + "'",
                        "      : '? " + LONG + " : '}",
                        "</p>");
        assertThat(lines("<p id=\"#{" + LONG + "(a).concat(" + LONG + ")}\"/>"))
                .containsExactly("<p id=\"#{" + LONG + "(a)", "        .concat(" + LONG + ")}\"/>");
    }

    @Test
    void remarksAreFilled() {
        String words = "word ".repeat(40).strip();
        assertThat(lines("<p><ui:remove>" + words + "\n    b:\n      c</ui:remove></p>"))
                .containsExactly(
                        "<p><ui:remove>",
                        "    " + "word ".repeat(27).strip(),
                        "    " + "word ".repeat(13).strip(),
                        "    b:",
                        "      c",
                        "  </ui:remove></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>a", "<p>a</b></p>", "<p a=b/>", "<p>#{a</p>", "</p>", "<p><![CDATA[a]]></p>", "<p a='b'/>"})
    void whatIsNotReadIsRefused(String page) {
        assertThatThrownBy(() -> PageFormatter.format(page)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsFormattedStaysAsItIs() {
        for (String page : List.of(
                "<p>#{a} <b>c</b>#{' '}<ui:fragment>" + LONG + "</ui:fragment> " + LONG + "<br/>" + LONG + "</p>",
                "<li><a href=\"#{a.b(c).concat('" + LONG + "')}\"><bdi lang=\"#{d}\">" + LONG + "</bdi></a>: " + LONG
                        + "</li>",
                "<p class=\"said\"><strong>" + LONG + "</strong> <span dir=\"auto\">" + LONG + "</span></p>")) {
            String once = PageFormatter.format(page);

            assertThat(PageFormatter.format(once)).isEqualTo(once);
            assertThat(once.lines()).allMatch(line -> line.length() <= PageFormatter.WIDTH);
        }
    }

    private static List<String> lines(String page) {
        String formatted = PageFormatter.format(page);

        assertThat(PageFormatter.format(formatted)).isEqualTo(formatted);
        return formatted.lines().toList();
    }
}
