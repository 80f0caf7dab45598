package ngo.portal.ejb.plan.records;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanEvent;
import ngo.portal.ejb.plan.PlanEvent.ObjectivesChanged;
import ngo.portal.ejb.plan.PlanEvent.RecommendationsChanged;
import ngo.portal.ejb.plan.PlanWriteAccess;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.records.AimRepository;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** Aims of a plan: objectives, and recommendations to others. Each belongs to a section; members of the owner write them. */
@Stateless
public class AimService {

    @Inject
    private AimRepository aims;

    @Inject
    private SectionRepository sections;

    @Inject
    private PlanWriteAccess writeAccess;

    @Inject
    private Event<PlanEvent> events;

    @Inject
    private Clock clock;

    public UUID addObjective(UUID id, UUID section, @Valid ObjectiveForm form) {
        Plan plan = writeAccess.forWriting(id);
        ObjectiveRow objective =
                form.row(UUID.randomUUID(), sections.require(id, section).id());
        aims.add(plan.organisation(), id, objective, clock.instant());
        fireObjectives(plan);
        return objective.id();
    }

    /** It stays in its section. */
    public void changeObjective(UUID id, UUID section, UUID objective, @Valid ObjectiveForm form) {
        Plan plan = writeAccess.forWriting(id);
        aims.change(id, form.row(objective, section));
        fireObjectives(plan);
    }

    public void dropObjective(UUID id, UUID objective, long version) {
        Plan plan = writeAccess.forWriting(id);
        aims.dropObjective(id, objective, version);
        fireObjectives(plan);
    }

    public UUID addRecommendation(UUID id, UUID section, @Valid RecommendationForm form) {
        Plan plan = writeAccess.forWriting(id);
        requireKnown(form.getCites());
        RecommendationRow recommendation =
                form.row(UUID.randomUUID(), sections.require(id, section).id());
        aims.add(plan.organisation(), id, recommendation, clock.instant());
        fireRecommendations(plan);
        return recommendation.id();
    }

    /** It stays in its section. */
    public void changeRecommendation(UUID id, UUID section, UUID recommendation, @Valid RecommendationForm form) {
        Plan plan = writeAccess.forWriting(id);
        requireKnown(form.getCites());
        aims.change(plan.organisation(), id, form.row(recommendation, section));
        fireRecommendations(plan);
    }

    public void dropRecommendation(UUID id, UUID recommendation, long version) {
        Plan plan = writeAccess.forWriting(id);
        aims.dropRecommendation(id, recommendation, version);
        fireRecommendations(plan);
    }

    private void requireKnown(List<Citation> cites) {
        if (cites.isEmpty()) {
            return;
        }
        Set<Citation> unknown = new HashSet<>(cites);
        aims.articles().stream().map(ArticleRow::citation).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new InvalidInput("cites");
        }
    }

    private void fireObjectives(Plan plan) {
        events.fire(new ObjectivesChanged(plan.document(), List.of()));
    }

    private void fireRecommendations(Plan plan) {
        events.fire(new RecommendationsChanged(plan.document(), List.of()));
    }
}
