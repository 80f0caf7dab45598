package ngo.portal.web.api.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Writes the activities of a plan. What one is about and how far it is are two things: the second moves in steps. */
@Dependent
public class ActivityWriting extends RecordWriting<PlanBody.Activity, ActivityRow> {

    private final ActivityService activities;
    private final OrganisationService organisations;

    @Inject
    ActivityWriting(ActivityService activities, OrganisationService organisations) {
        super(Heading.ACTIONS, ActivityRow::id, ActivityRow::section);
        this.activities = activities;
        this.organisations = organisations;
    }

    /** Writes the activities. Checks the named organisations and aims first: an unknown one is an invalid input, not a missing plan. */
    @Override
    void write(PlanContent plan, List<ActivityRow> rows, List<PlanBody.Activity> sent) {
        requireKnown(sent.stream().map(PlanBody.Activity::organisation).toList());
        Set<UUID> aims = Stream.concat(
                        plan.objectives().stream().map(ObjectiveRow::id),
                        plan.recommendations().stream().map(RecommendationRow::id))
                .collect(Collectors.toSet());
        if (sent.stream().anyMatch(one -> one.aims() != null && !aims.containsAll(one.aims()))) {
            throw new InvalidInput("aims");
        }
        super.write(plan, rows, sent);
    }

    /** Refuses aliases of nobody; none at all and an empty one mean nobody. */
    void requireKnown(List<@Nullable String> aliases) {
        Set<String> asked = aliases.stream()
                .filter(one -> one != null && !one.isBlank())
                .map(one -> one.strip())
                .collect(Collectors.toSet());
        if (!asked.isEmpty() && organisations.named(asked).size() < asked.size()) {
            throw new InvalidInput("organisation");
        }
    }

    @Override
    void add(PlanContent plan, UUID section, PlanBody.Activity sent) {
        UUID added = activities.add(plan.plan().id(), section, sent.onto(new ActivityForm()));
        if (sent.state() != null && sent.state() != ActivityState.PLANNED) {
            activities.move(plan.plan().id(), List.of(added), sent.state());
        }
    }

    @Override
    void change(PlanContent plan, ActivityRow row, PlanBody.Activity sent) {
        if (BodyDiff.differs(sent.withoutState(), PlanDocument.Activity.of(row))) {
            activities.revise(plan.plan().id(), row.id(), sent.onto(ActivityForm.of(row)));
        }
        if (sent.state() != null && sent.state() != row.state()) {
            activities.move(plan.plan().id(), List.of(row.id()), sent.state());
        }
    }

    @Override
    void drop(PlanContent plan, ActivityRow row) {
        activities.drop(plan.plan().id(), row.id(), row.version());
    }
}
