package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.listing.StatementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private static StatementQuery asked(String query) {
        Map<String, String[]> given = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] part = pair.split("=", 2);
            given.merge(part[0], new String[] {part.length > 1 ? part[1] : ""}, (one, other) -> {
                String[] both = new String[one.length + 1];
                System.arraycopy(one, 0, both, 0, one.length);
                both[one.length] = other[0];
                return both;
            });
        }
        return StatementQuery.of(given::get, ZoneId.of("Africa/Nairobi"), NOW);
    }

    @Test
    void nothingAskedIsEverythingNewestFirst() {
        assertThat(asked("").filter()).isEqualTo(StatementFilter.NONE);
        assertThat(asked("state=&owner=&sort=").query().address()).isEqualTo("/statements");
        assertThat(asked("").query().isNarrow()).isFalse();
    }

    @Test
    void theSameQuestionHasTheSameAddress() {
        assertThat(asked("sort=changed&state=PUBLISHED&language=fr&state=DRAFT&waiting=true&after=x&evil=1")
                        .query()
                        .address())
                .isEqualTo("/statements?state=DRAFT&state=PUBLISHED&waiting=true&language=fr")
                .isEqualTo(asked("waiting=true&state=DRAFT&state=PUBLISHED&state=DRAFT&language=fr")
                        .query()
                        .address());
    }

    @Test
    void severalValuesOfOneNameAreAllRead() {
        StatementFilter filter = asked("state=DRAFT&state=CANCELLED&answer=SIGNED&owner=fidh&owner=awid")
                .filter();
        assertThat(filter.states()).containsExactlyInAnyOrder(StatementState.DRAFT, StatementState.CANCELLED);
        assertThat(filter.answers()).containsExactly(OwnAnswer.SIGNED);
        assertThat(filter.owners()).containsExactlyInAnyOrder("fidh", "awid");
    }

    @Test
    void dueItemsAreOrderedByDueDate() {
        StatementQuery due = asked("due=7d");
        assertThat(due.filter().sort()).isEqualTo(ListSort.DUE);
        assertThat(due.filter().dueFrom()).isEqualTo(NOW);
        assertThat(due.filter().dueBefore()).isEqualTo(Instant.parse("2026-12-04T10:00:00Z"));
        assertThat(due.query().address()).isEqualTo("/statements?due=7d");
        assertThat(asked("due=7d&sort=changed").query().address()).isEqualTo("/statements?due=7d&sort=changed");
    }

    @Test
    void daysAreThoseOfTheReaderAndWinOverASpan() {
        StatementQuery due = asked("from=2026-11-28&to=2026-11-28&due=7d");
        assertThat(due.filter().dueFrom()).isEqualTo(Instant.parse("2026-11-27T21:00:00Z"));
        assertThat(due.filter().dueBefore()).isEqualTo(Instant.parse("2026-11-28T21:00:00Z"));
        assertThat(due.query().address()).isEqualTo("/statements?from=2026-11-28&to=2026-11-28");
    }

    @Test
    void aColumnSortsAndShowsItsDirection() {
        StatementQuery query = asked("state=DRAFT&sort=title");
        assertThat(query.query()
                        .column(ListSort.TITLE, query.filter().sort(), query.usual())
                        .order())
                .isEqualTo("ascending");
        assertThat(query.query().column(ListSort.CHANGED, query.filter().sort(), query.usual()))
                .hasToString("Column[address=/statements?state=DRAFT, order=none]");
        assertThat(query.query().without("state", "DRAFT").address()).isEqualTo("/statements?sort=title");
        assertThat(query.query().everything().address()).isEqualTo("/statements?sort=title");
    }

    @ParameterizedTest
    @CsvSource({
        "state=NOPE, state",
        "state=draft, state",
        "sort=title;drop, sort",
        "sort=TITLE, sort",
        "sort=title&sort=due, sort",
        "answer=NONE, answer",
        "waiting=yes, waiting",
        "due=8d, due",
        "from=2026-13-01, from",
        "from=2026-12-02&to=2026-12-01, to",
        "owner=F%, owner",
        "language=' or 1, language"
    })
    void whatIsNoneIsRefusedByName(String query, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> asked(query))
                .matches(refused -> refused.field().equals(field));
    }
}
