package ngo.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;";

    @Test
    void whatSomebodyTypedBecomesNoElementAndEndsNoAttribute() {
        String html = new Markup()
                .raw("<a title=\"")
                .text(HOSTILE)
                .raw("\">")
                .text(HOSTILE)
                .raw("</a>")
                .toString();

        String shown = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;";
        assertThat(html).isEqualTo("<a title=\"" + shown + "\">" + shown + "</a>");
    }

    @Test
    void aNameOfASymbolLeadsNowhereElse() {
        assertThat(new Markup().icon("x\" href=\"https://evil.example").toString())
                .contains("icons.svg#x&quot; href=&quot;https://evil.example\"");
    }
}
