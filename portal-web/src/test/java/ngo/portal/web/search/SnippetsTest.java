package ngo.portal.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {

    private final Snippets snippets = new Snippets();

    @Test
    void onlyMarksAreNotEscaped() {
        assertThat(snippets.of("a <b> \ue000c & d\ue001 <mark>"))
                .isEqualTo("a &lt;b&gt; <mark>c &amp; d</mark> &lt;mark&gt;");
        assertThat(snippets.of("open \ue000for ever")).isEqualTo("open \ue000for ever");
        assertThat(snippets.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "99, 1", "100, 0", "101, 49", "149, 1", "150, 0", "1001, 49"})
    void howLongItTookIsNotTold(long took, long waits) {
        assertThat(SearchPage.pause(took)).isEqualTo(waits);
    }
}
