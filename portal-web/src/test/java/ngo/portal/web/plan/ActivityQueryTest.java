package ngo.portal.web.plan;

import static ngo.portal.web.plan.Contents.TODAY;
import static ngo.portal.web.plan.Contents.activity;
import static ngo.portal.web.plan.Contents.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityQueryTest {

    private final ActivityRow free = activity(ActivityState.PLANNED);
    private final ActivityRow theirs = new ActivityRow(
            UUID.randomUUID(),
            UUID.randomUUID(),
            2,
            "Write",
            UUID.randomUUID(),
            "awid",
            "AWID",
            false,
            null,
            TODAY.minusDays(1),
            ActivityState.IN_PROGRESS,
            List.of(),
            0);

    @Test
    void nothingAskedForIsEverythingFound() {
        assertThat(found(Map.of(), free, theirs)).containsExactly(free, theirs);
        assertThat(asked(Map.of()).narrows()).isFalse();
        assertThat(asked(Map.of("view", "board")).narrows()).isFalse();
    }

    @Test
    void activitiesAreFoundByWhoIsResponsibleOrNobody() {
        assertThat(found(Map.of("responsible", "awid"), free, theirs)).containsExactly(theirs);
        assertThat(found(Map.of("responsible", "-"), free, theirs)).containsExactly(free);
    }

    @Test
    void activitiesAreFoundByStateSectionAndBeingLate() {
        assertThat(found(Map.of("state", "PLANNED"), free, theirs)).containsExactly(free);
        assertThat(found(Map.of("overdue", "true"), free, theirs)).containsExactly(theirs);
        assertThat(found(Map.of("section", free.section().toString()), free, theirs))
                .containsExactly(free);
    }

    /** An open end reaches as far as it likes; what has no day at all is in no days. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-05-20, true",
        "2026-01-01, 2026-04-01, true",
        "2026-04-30, 2026-07-01, true",
        "2026-01-01, 2026-03-31, false",
        "2026-05-01, 2026-07-01, false",
        "2026-01-01, , true",
        ", 2026-04-01, true",
        ", 2026-03-31, false",
        "2026-05-01, , false",
        ", , false"
    })
    void activitiesAreFoundByTheDaysOnWhichSomethingIsDone(String from, String to, boolean found) {
        ActivityRow one = between(from, to);

        assertThat(found(Map.of("from", "2026-04-01", "to", "2026-04-30"), one)).hasSize(found ? 1 : 0);
    }

    @Test
    void whatAnAddressSaysIsSaidByTheAddressAgain() {
        Map<String, String> given = Map.of(
                "view", "timeline", "responsible", "awid", "state", "DONE", "from", "2026-04-01", "start", "2026-01");

        assertThat(asked(given).address("/p"))
                .isEqualTo("/p?view=timeline&responsible=awid&state=DONE&from=2026-04-01&start=2026-01");
        assertThat(asked(given).in("table").address("/p")).isEqualTo("/p?responsible=awid&state=DONE&from=2026-04-01");
    }

    @Test
    void theTableIsReadOnFromWhereAnAddressSays() {
        assertThat(asked(Map.of("after", "behind this")).after()).isEqualTo("behind this");
        assertThat(asked(Map.of("state", "DONE")).behind("this").address("/p")).isEqualTo("/p?state=DONE&after=this");
    }

    @ParameterizedTest
    @CsvSource({"view, list", "state, LATE", "from, yesterday", "to, 2026-02-30", "start, 2026"})
    void anInvalidValueIsRejected(String name, String value) {
        assertThatThrownBy(() -> asked(Map.of(name, value))).isInstanceOf(InvalidInput.class);
    }

    private static List<ActivityRow> found(Map<String, String> given, ActivityRow... all) {
        return asked(given).among(List.of(all), TODAY);
    }

    private static ActivityQuery asked(Map<String, String> given) {
        return ActivityQuery.of(given::get);
    }
}
