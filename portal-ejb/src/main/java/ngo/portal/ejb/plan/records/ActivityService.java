package ngo.portal.ejb.plan.records;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.plan.PlanEvent;
import ngo.portal.ejb.plan.PlanEvent.ActivitiesChanged;
import ngo.portal.ejb.plan.PlanEvent.ActivityAsked;
import ngo.portal.ejb.plan.PlanWriteAccess;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.records.ActivityRepository;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Plans the activities of a plan, for its owner: one at a time, or many at once with an undo. */
@Stateless
public class ActivityService {

    private static final int MAX_CHANGED_AT_ONCE = 5_000;

    @Inject
    private ActivityRepository activities;

    @Inject
    private SectionRepository sections;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    public UUID add(UUID id, UUID section, @Valid ActivityForm form) {
        Plan plan = writeAccess.forWriting(id);
        ActivityRow activity = new ActivityRow(
                        UUID.randomUUID(),
                        sections.require(id, section).id(),
                        0,
                        form.getTitle().strip(),
                        null,
                        "",
                        "",
                        false,
                        null,
                        null,
                        ActivityState.PLANNED,
                        List.of(),
                        0)
                .namedBy(plan.organisation(), responsible(form.getResponsible()))
                .between(form.getFrom(), form.getTo());
        activities.add(plan.organisation(), id, activity, clock.instant());
        activities.aim(plan.organisation(), activity.id(), form.getAims());
        fire(plan);
        ask(plan, List.of(activity));
        return activity.id();
    }

    public void revise(UUID id, UUID activity, @Valid ActivityForm form) {
        Plan plan = writeAccess.forWriting(id);
        ActivityRow present = activities.require(id, List.of(activity)).get(0).readAs(form.getVersion());
        ActivityRow revised = present.titled(form.getTitle().strip())
                .namedBy(plan.organisation(), responsible(form.getResponsible()))
                .between(form.getFrom(), form.getTo());
        activities.change(id, List.of(revised), clock.instant());
        activities.aim(plan.organisation(), activity, form.getAims());
        fire(plan);
        ask(plan, newlyAsked(List.of(present), List.of(revised)));
    }

    public void drop(UUID id, UUID activity, long version) {
        Plan plan = writeAccess.forWriting(id);
        activities.drop(id, activity, version);
        fire(plan);
    }

    /** Makes the owner responsible for all of them, invites another organisation, or leaves them free if no alias is given. */
    public ActivityUndo assign(UUID id, Collection<UUID> chosen, String alias) {
        UUID responsible = responsible(alias);
        return change(id, chosen, (plan, activity) -> activity.namedBy(plan.organisation(), responsible));
    }

    public ActivityUndo reschedule(UUID id, Collection<UUID> chosen, @Nullable LocalDate from, @Nullable LocalDate to) {
        return change(id, chosen, (plan, activity) -> activity.between(from, to));
    }

    /** Advances all of them one state, or none: refused if one of them cannot take that step. */
    public ActivityUndo move(UUID id, Collection<UUID> chosen, ActivityState to) {
        return change(id, chosen, (plan, activity) -> activity.movedTo(to));
    }

    /** Restores all of them including their states; refused if one was changed since. */
    public void undo(UUID id, ActivityUndo undo) {
        Plan plan = writeAccess.underWay(id);
        Map<UUID, ActivityRow> present =
                activities
                        .require(id, undo.before().stream().map(ActivityRow::id).toList())
                        .stream()
                        .collect(Collectors.toMap(ActivityRow::id, Function.identity()));
        activities.change(
                id,
                undo.before().stream()
                        .map(before ->
                                before.putBack(Objects.requireNonNull(present.get(before.id())), plan.organisation()))
                        .toList(),
                clock.instant());
        fire(plan);
    }

    private ActivityUndo change(UUID id, Collection<UUID> chosen, BiFunction<Plan, ActivityRow, ActivityRow> how) {
        Plan plan = writeAccess.underWay(id);
        if (chosen.isEmpty() || chosen.size() > MAX_CHANGED_AT_ONCE) {
            throw new InvalidInput("activities");
        }
        List<ActivityRow> before = activities.require(id, chosen);
        List<ActivityRow> after =
                before.stream().map(activity -> how.apply(plan, activity)).toList();
        activities.change(id, after, clock.instant());
        fire(plan);
        ask(plan, newlyAsked(before, after));
        return ActivityUndo.of(before);
    }

    private static List<ActivityRow> newlyAsked(List<ActivityRow> before, List<ActivityRow> after) {
        Set<UUID> known =
                before.stream().filter(ActivityRow::asked).map(ActivityRow::id).collect(Collectors.toSet());
        return after.stream().filter(one -> !known.contains(one.id())).toList();
    }

    /** Notifies the invited organisations that have access to the plan; the others see the invitation once the plan is shared with them. */
    private void ask(Plan plan, List<ActivityRow> named) {
        Set<UUID> asked = named.stream()
                .filter(ActivityRow::asked)
                .map(ActivityRow::responsible)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!asked.isEmpty()) {
            asked.retainAll(grants.grantees(plan.id(), AccessLevel.READ));
        }
        if (!asked.isEmpty()) {
            events.fire(new ActivityAsked(
                    plan.document(),
                    asked.stream()
                            .map(one -> Audience.asked(one, MemberRole.MEMBER))
                            .toList()));
        }
    }

    private @Nullable UUID responsible(String alias) {
        return alias.isBlank() ? null : organisations.require(alias.strip()).id();
    }

    private void fire(Plan plan) {
        events.fire(new ActivitiesChanged(plan.document(), List.of()));
    }
}
