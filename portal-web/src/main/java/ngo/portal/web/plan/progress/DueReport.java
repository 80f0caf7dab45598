package ngo.portal.web.plan.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ReportState;
import ngo.portal.persistence.plan.records.ScheduleRow;
import org.jspecify.annotations.Nullable;

/**
 * A report of one due day.
 *
 * @param about the objective or activity, in its own words
 * @param ours the reader's organisation may hand it in
 * @param report absent while it was not handed in
 */
public record DueReport(ScheduleRow schedule, LocalDate on, String about, boolean ours, @Nullable ReportRow report) {

    /**
     * All due days of a plan, the next one first.
     *
     * @param alias the reader's organisation
     * @param pen whether it is the one that owns the plan, which may report on anything
     */
    static List<DueReport> all(PlanContent content, String alias, boolean pen) {
        Map<UUID, ActivityRow> activities =
                content.activities().stream().collect(Collectors.toMap(ActivityRow::id, Function.identity()));
        Map<UUID, String> abouts = Stream.concat(
                        content.objectives().stream().map(one -> Map.entry(one.id(), one.text())),
                        content.activities().stream().map(one -> Map.entry(one.id(), one.title())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, List<ReportRow>> submitted =
                content.reports().stream().collect(Collectors.groupingBy(one -> key(one.schedule(), one.dueOn())));
        return content.schedules().stream()
                .flatMap(schedule -> schedule.dues().stream()
                        .flatMap(day -> orNone(submitted.get(key(schedule.id(), day)))
                                .map(report -> new DueReport(
                                        schedule,
                                        day,
                                        abouts.getOrDefault(schedule.subject(), ""),
                                        pen || isWith(alias, activities.get(schedule.subject())),
                                        report.orElse(null)))))
                .sorted(Comparator.comparing(DueReport::on))
                .toList();
    }

    /** The owner of a plan and the organisation that is responsible may both report on the same day. */
    private static Stream<Optional<ReportRow>> orNone(@Nullable List<ReportRow> reports) {
        return reports == null ? Stream.of(Optional.empty()) : reports.stream().map(Optional::of);
    }

    private static boolean isWith(String alias, @Nullable ActivityRow activity) {
        return activity != null && !activity.asked() && alias.equals(activity.responsibleAlias());
    }

    private static String key(UUID schedule, LocalDate on) {
        return schedule + ":" + on;
    }

    public ReportState state() {
        return report == null ? ReportState.DUE : report.state();
    }

    /** Name of the choice on a page. */
    public String key() {
        return key(schedule.id(), on);
    }

    /** The one whose report has this id, if it waits for an answer. */
    static @Nullable DueReport submitted(List<DueReport> all, String id) {
        return all.stream()
                .filter(one -> one.report() != null
                        && one.state() == ReportState.SUBMITTED
                        && one.report().id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether the report is published once it is accepted, if the plan is adopted. */
    public boolean isPublic(PlanContent content) {
        return report != null && content.isPublic(report.section());
    }

    /** Names it in an address. */
    UUID id() {
        return report != null ? report.id() : UUID.nameUUIDFromBytes(key().getBytes(UTF_8));
    }
}
