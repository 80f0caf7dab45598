package ngo.portal.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.web.plan.Contents;
import org.junit.jupiter.api.Test;

class DueReportTest {

    /** The owner of the plan and a partner, whose activity it is. */
    @Test
    void twoOrganisationsReportOnTheSameDay() {
        ObjectiveRow objective = Contents.objective();
        LocalDate day = LocalDate.of(2026, 5, 31);
        ScheduleRow once = new ScheduleRow(UUID.randomUUID(), Contents.SECTION, objective.id(), day, 3, day, 0);
        List<ReportRow> reports =
                List.of(Contents.report(once.id(), day, "Ours"), Contents.report(once.id(), day, "Theirs"));

        List<DueReport> dues = DueReport.all(
                Contents.of(List.of(objective), List.of(), List.of(), List.of(once), reports), "fidh", true);

        assertThat(dues).extracting(DueReport::report).containsExactlyElementsOf(reports);
        assertThat(dues).extracting(DueReport::id).doesNotHaveDuplicates();
    }
}
