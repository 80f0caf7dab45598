package ngo.portal.web.plan.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import org.jspecify.annotations.Nullable;

/**
 * A report that was handed in, is missing, or is the next one due.
 *
 * @param about the objective or activity that it is about, in its own words
 * @param who the organisation that reports, empty where nobody is responsible
 * @param state of the report; overdue where its day is over and nothing came
 */
public record ReportLine(LocalDate dueOn, String about, String who, String state, @Nullable ReportRow report) {

    private static final String DUE = "DUE";
    private static final String OVERDUE = "OVERDUE";
    private static final int MAX_LABEL_CHARACTERS = 280;

    /** What is late first, then what is due next, then what came in, the newest first. */
    public static List<ReportLine> of(PlanContent content, LocalDate today) {
        Map<UUID, String> abouts = Stream.concat(
                        content.objectives().stream().map(one -> Map.entry(one.id(), one.text())),
                        content.activities().stream().map(one -> Map.entry(one.id(), one.title())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, ActivityRow> activities =
                content.activities().stream().collect(Collectors.toMap(ActivityRow::id, Function.identity()));
        Map<UUID, ScheduleRow> schedules =
                content.schedules().stream().collect(Collectors.toMap(ScheduleRow::id, Function.identity()));
        Set<Map.Entry<UUID, LocalDate>> handedIn = content.reports().stream()
                .map(report -> Map.entry(report.schedule(), report.dueOn()))
                .collect(Collectors.toSet());
        Stream<ReportLine> open = content.schedules().stream()
                .flatMap(schedule -> open(schedule, handedIn, today)
                        .map(day -> new ReportLine(
                                day,
                                abouts.getOrDefault(schedule.subject(), ""),
                                who(activities.get(schedule.subject()), content),
                                day.isBefore(today) ? OVERDUE : DUE,
                                null)))
                .sorted(Comparator.comparing(ReportLine::dueOn));
        Stream<ReportLine> given = content.reports().stream()
                .map(report -> new ReportLine(
                        report.dueOn(),
                        about(schedules.get(report.schedule()), abouts),
                        report.reporterName(),
                        report.state().name(),
                        report));
        return Stream.concat(open, given).toList();
    }

    private static String about(@Nullable ScheduleRow schedule, Map<UUID, String> abouts) {
        return schedule == null ? "" : abouts.getOrDefault(schedule.subject(), "");
    }

    /** The owner of the plan reports on objectives. */
    private static String who(@Nullable ActivityRow activity, PlanContent content) {
        return activity == null ? content.plan().ownerName() : activity.responsibleName();
    }

    /** Days for which nothing came in: all that are over, and the next one. */
    private static Stream<LocalDate> open(
            ScheduleRow schedule, Set<Map.Entry<UUID, LocalDate>> handedIn, LocalDate today) {
        List<LocalDate> waiting = schedule.dues().stream()
                .filter(day -> !handedIn.contains(Map.entry(schedule.id(), day)))
                .toList();
        return Stream.concat(
                waiting.stream().filter(day -> day.isBefore(today)),
                waiting.stream().filter(day -> !day.isBefore(today)).limit(1));
    }

    /** How the report begins, where it goes on after that. */
    public String beginning() {
        return report == null || !isLong()
                ? ""
                : report.text().substring(0, MAX_LABEL_CHARACTERS).strip() + "\u2026";
    }

    public boolean isLong() {
        return report != null && report.text().length() > MAX_LABEL_CHARACTERS;
    }

    /** Names a line where no report does. */
    public UUID key() {
        return report == null
                ? UUID.nameUUIDFromBytes((about + dueOn + who).getBytes(StandardCharsets.UTF_8))
                : report.id();
    }
}
