package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.plan.ActivityRepository;
import ngo.portal.persistence.plan.ActivityRow;
import ngo.portal.persistence.plan.ActivityState;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is done for a plan, as its owner plans it: one activity at a time, or many at once with a way back. */
@Stateless
public class ActivityService {

    private static final int MOST_AT_ONCE = 5_000;

    @Inject
    private ActivityRepository activities;

    @Inject
    private SectionRepository sections;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PlanPen pen;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    public UUID add(UUID id, UUID section, @Valid ActivityForm form) {
        Plan plan = pen.forWriting(id);
        ActivityRow activity = new ActivityRow(
                        UUID.randomUUID(),
                        sections.require(id, section).id(),
                        0,
                        form.getTitle().strip(),
                        responsible(form.getResponsible()),
                        "",
                        "",
                        null,
                        null,
                        ActivityState.PLANNED,
                        List.of(),
                        0)
                .between(form.getFrom(), form.getTo());
        activities.add(plan.organisation(), id, activity, clock.instant());
        activities.aim(plan.organisation(), activity.id(), form.getAims());
        fire(plan);
        return activity.id();
    }

    public void revise(UUID id, UUID activity, @Valid ActivityForm form) {
        Plan plan = pen.forWriting(id);
        ActivityRow present = activities.require(id, List.of(activity)).get(0).readAs(form.getVersion());
        activities.change(
                id,
                List.of(present.titled(form.getTitle().strip())
                        .assignedTo(responsible(form.getResponsible()))
                        .between(form.getFrom(), form.getTo())));
        activities.aim(plan.organisation(), activity, form.getAims());
        fire(plan);
    }

    public void drop(UUID id, UUID activity, long version) {
        Plan plan = pen.forWriting(id);
        activities.drop(id, activity, version);
        fire(plan);
    }

    /** Makes one organisation responsible for all of them, or nobody where no alias is given. */
    public ActivityUndo assign(UUID id, Collection<UUID> chosen, String alias) {
        UUID responsible = responsible(alias);
        return change(id, chosen, activity -> activity.assignedTo(responsible));
    }

    public ActivityUndo reschedule(UUID id, Collection<UUID> chosen, @Nullable LocalDate from, @Nullable LocalDate to) {
        return change(id, chosen, activity -> activity.between(from, to));
    }

    /** Moves all of them one step on, or none: a step that one of them cannot take is refused. */
    public ActivityUndo move(UUID id, Collection<UUID> chosen, ActivityState to) {
        return change(id, chosen, activity -> activity.movedTo(to));
    }

    /** Puts all of them back as they were, states too; refused where one was changed since. */
    public void undo(UUID id, ActivityUndo undo) {
        Plan plan = pen.underWay(id);
        activities.change(id, undo.before());
        fire(plan);
    }

    private ActivityUndo change(UUID id, Collection<UUID> chosen, UnaryOperator<ActivityRow> how) {
        Plan plan = pen.underWay(id);
        if (chosen.isEmpty() || chosen.size() > MOST_AT_ONCE) {
            throw new InvalidInput("activities");
        }
        List<ActivityRow> before = activities.require(id, chosen);
        activities.change(id, before.stream().map(how).toList());
        fire(plan);
        return ActivityUndo.of(before);
    }

    private @Nullable UUID responsible(String alias) {
        return alias.isBlank() ? null : organisations.require(alias.strip()).id();
    }

    private void fire(Plan plan) {
        events.fire(new ActivitiesChanged(plan.id(), plan.organisation(), plan.title(), List.of()));
    }
}
