package ngo.portal.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.publication.PublicHit;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.web.publication.PublicSearchPage;
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
    @CsvSource({"STATEMENT, CORRECTED", "PLAN, UNDER_REVIEW", "PETITION, UNANSWERED"})
    void whatIsFoundIsInAStateOfItsKind(String kind, String state) {
        UUID id = UUID.randomUUID();
        SearchHit hit = new SearchHit(kind, id, id, "Title", "FIDH", state, "", "en", Instant.EPOCH, "", false);

        assertThat(new SearchPage().state(hit)).hasToString(state);
    }

    @ParameterizedTest
    @CsvSource({"STATEMENT, statements", "PLAN, plans", "PETITION, petitions"})
    void aPublicationIsReadUnderTheAddressOfItsKind(String kind, String place) {
        PublicHit hit = new PublicHit(kind, "a-title", "Title", "", "fr", Instant.EPOCH, "", false);

        assertThat(new PublicSearchPage().address(hit)).isEqualTo("/fr/" + place + "/a-title");
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "99, 1", "100, 0", "101, 49", "149, 1", "150, 0", "1001, 49"})
    void responseTimesRevealNothing(long took, long waits) {
        assertThat(SearchPage.pause(took)).isEqualTo(waits);
    }
}
