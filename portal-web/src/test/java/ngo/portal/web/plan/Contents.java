package ngo.portal.web.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import org.jspecify.annotations.Nullable;

/** Plans as pages read them. */
public final class Contents {

    public static final UUID SECTION = UUID.randomUUID();
    public static final UUID FIDH = UUID.randomUUID();
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Contents() {}

    public static PlanContent of(
            List<ObjectiveRow> objectives, List<RecommendationRow> recommendations, List<ActivityRow> activities) {
        return of(objectives, recommendations, activities, List.of(), List.of());
    }

    public static PlanContent of(
            List<ObjectiveRow> objectives,
            List<RecommendationRow> recommendations,
            List<ActivityRow> activities,
            List<ScheduleRow> schedules,
            List<ReportRow> reports) {
        return new PlanContent(
                plan(PlanState.SHARED),
                List.of(),
                objectives,
                recommendations,
                activities,
                schedules,
                reports,
                List.of(),
                List.of(),
                List.of());
    }

    public static PlanView allowing(PlanState state, PlanAction first, PlanAction... others) {
        PlanContent nothing = of(List.of(), List.of(), List.of());
        PlanContent content = new PlanContent(
                plan(state),
                List.of(),
                nothing.objectives(),
                nothing.recommendations(),
                nothing.activities(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new PlanView(
                content, EnumSet.of(first, others), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private static PlanDetail plan(PlanState state) {
        PlanHead head = new PlanHead("Free the defenders", "", "en", "", null, null);
        return new PlanDetail(UUID.randomUUID(), FIDH, "fidh", "FIDH", head, state, "", 0, false, NOON, NOON, 1);
    }

    public static ObjectiveRow objective() {
        return new ObjectiveRow(UUID.randomUUID(), SECTION, 1, "They are free", "", "", "", null, 0);
    }

    public static RecommendationRow recommendation(AddresseeType type, Citation... cites) {
        return new RecommendationRow(UUID.randomUUID(), SECTION, 1, "Free them", type, "Somebody", List.of(cites), 0);
    }

    public static ActivityRow activity(ActivityState state, UUID... aims) {
        return new ActivityRow(
                UUID.randomUUID(), SECTION, 1, "Meet them", null, "", "", false, null, null, state, List.of(aims), 0);
    }

    public static ActivityRow between(@Nullable String from, @Nullable String to) {
        return activity(ActivityState.PLANNED)
                .between(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    public static ReportRow report(UUID schedule, LocalDate dueOn, String text) {
        return new ReportRow(UUID.randomUUID(), SECTION, schedule, dueOn, FIDH, "FIDH", text, "Somebody", NOON, null);
    }
}
