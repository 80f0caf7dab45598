package ngo.portal.web.plan.progress;

import static ngo.portal.web.plan.Contents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.web.plan.Contents;
import org.junit.jupiter.api.Test;

class ReportLineTest {

    private final ObjectiveRow objective = Contents.objective();
    private final ScheduleRow everyQuarter = new ScheduleRow(
            UUID.randomUUID(),
            Contents.SECTION,
            objective.id(),
            LocalDate.of(2026, 5, 31),
            3,
            LocalDate.of(2027, 12, 31),
            0);

    @Test
    void whatIsLateComesFirstThenTheNextThenWhatCameIn() {
        List<ReportLine> lines =
                lines(Contents.report(everyQuarter.id(), everyQuarter.dues().get(0), "Done"));

        assertThat(lines)
                .extracting(line -> line.dueOn() + " " + line.state())
                .containsExactly("2026-08-31 OVERDUE", "2026-11-30 DUE", "2026-05-31 SUBMITTED");
        assertThat(lines).extracting(ReportLine::about).containsOnly("They are free");
        assertThat(lines).extracting(ReportLine::who).containsOnly("FIDH");
    }

    @Test
    void aLongReportIsBegunHere() {
        assertThat(lines(Contents.report(everyQuarter.id(), everyQuarter.dues().get(0), "word ".repeat(200))))
                .last()
                .satisfies(line -> {
                    assertThat(line.isLong()).isTrue();
                    assertThat(line.beginning()).startsWith("word word").hasSizeLessThan(300);
                });
    }

    private List<ReportLine> lines(ReportRow report) {
        return ReportLine.of(
                Contents.of(List.of(objective), List.of(), List.of(), List.of(everyQuarter), List.of(report)), TODAY);
    }
}
