package ngo.portal.web.plan;

import static ngo.portal.web.plan.Contents.TODAY;
import static ngo.portal.web.plan.Contents.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import ngo.portal.persistence.plan.records.ActivityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31, 1, 1, false, false",
        "2026-03-31, 2026-05-01, 3, 3, false, false",
        "2025-11-01, 2026-02-01, 1, 2, true, false",
        "2026-12-01, 2027-03-01, 12, 1, false, true",
        "2025-01-01, 2027-12-31, 1, 12, true, true",
        ", 2026-06-15, 6, 1, false, false",
        "2026-06-15, , 6, 1, false, false"
    })
    void aBarGoesFromItsFirstMonthToItsLast(
            String from, String to, int column, int span, boolean before, boolean beyond) {
        Timeline line = Timeline.of(List.of(between(from, to)), JANUARY, TODAY);

        assertThat(line.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.column()).isEqualTo(column);
            assertThat(bar.span()).isEqualTo(span);
            assertThat(bar.before()).isEqualTo(before);
            assertThat(bar.beyond()).isEqualTo(beyond);
        });
    }

    @Test
    void datesOutsideTheYearAreInNoneOfItsMonths() {
        List<ActivityRow> wanted =
                List.of(between("2025-11-01", "2025-12-31"), between("2027-01-01", null), between(null, null));

        Timeline line = Timeline.of(wanted, JANUARY, TODAY);

        assertThat(line.bars()).isEmpty();
        assertThat(line.undated()).isEqualTo(1);
    }

    @Test
    void theFirstMonthIsTheOneThatShowsMost() {
        List<ActivityRow> oneYear = List.of(between("2027-03-01", "2027-04-01"), between("2027-02-10", "2028-01-31"));
        List<ActivityRow> years = List.of(between("2027-03-01", "2027-04-01"), between("2027-02-10", "2028-02-01"));

        assertThat(Timeline.of(oneYear, null, TODAY).start()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(Timeline.of(years, null, TODAY).start()).isEqualTo(YearMonth.of(2026, 10));
    }

    @Test
    void aPageShowsNoMoreBarsThanItHolds() {
        Timeline line =
                Timeline.of(Collections.nCopies(Timeline.MAX_BARS + 3, between("2026-02-01", null)), JANUARY, TODAY);

        assertThat(line.bars()).hasSize(Timeline.MAX_BARS);
        assertThat(line.left()).isEqualTo(3);
    }
}
