package ngo.portal.persistence.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A report that the agreement requires, with its versions and answers, from which its state follows. */
public record GrantReportRow(
        UUID id, ReportKind kind, LocalDate dueOn, List<ReportVersionRow> versions, List<ReportAnswerRow> answers) {

    public GrantReportRow {
        versions = List.copyOf(versions);
        answers = List.copyOf(answers);
    }

    GrantReportRow with(List<ReportVersionRow> handedIn, List<ReportAnswerRow> said) {
        return new GrantReportRow(id, kind, dueOn, handedIn, said);
    }

    public GrantReportState state() {
        if (answers.stream().anyMatch(one -> one.verdict() == GrantReportState.WAIVED)) {
            return GrantReportState.WAIVED;
        }
        if (versions.isEmpty()) {
            return GrantReportState.DUE;
        }
        return answerTo(newestNumber()).map(ReportAnswerRow::verdict).orElse(GrantReportState.SUBMITTED);
    }

    /** The number of the newest version. */
    public int newestNumber() {
        return versions.stream().mapToInt(ReportVersionRow::number).max().orElse(0);
    }

    /** The number of the version that is answered next: after a return it is the version that has not come yet, which may be waived. */
    int numberToAnswer() {
        return answerTo(newestNumber()).isPresent() ? newestNumber() + 1 : newestNumber();
    }

    private Optional<ReportAnswerRow> answerTo(int number) {
        return answers.stream().filter(one -> one.number() == number).findFirst();
    }
}
