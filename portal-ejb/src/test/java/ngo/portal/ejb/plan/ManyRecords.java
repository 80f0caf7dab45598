package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ActivityRepository;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.AimRepository;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.tenant.TenantContext;

/** Fills a section with as many records as a test wants. */
@Stateless
public class ManyRecords {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Inject
    private AimRepository aims;

    @Inject
    private ActivityRepository activities;

    @Inject
    private TenantContext tenant;

    /** The ids of the activities. */
    public List<UUID> fill(UUID plan, UUID section, int recommendations, int perRecommendation) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < recommendations; i++) {
            UUID aim = UUID.randomUUID();
            aims.add(tenant.organisation(), plan, recommendation(aim, section), NOW);
            for (int k = 0; k < perRecommendation; k++) {
                UUID activity = UUID.randomUUID();
                activities.add(tenant.organisation(), plan, activity(activity, section), NOW);
                made.add(activity);
            }
        }
        return made;
    }

    private static RecommendationRow recommendation(UUID id, UUID section) {
        return new RecommendationRow(
                id, section, 0, "Release them", AddresseeType.STATE, "Ministry", List.of(new Citation("UNDHRD", 9)), 0);
    }

    private static ActivityRow activity(UUID id, UUID section) {
        return new ActivityRow(
                id, section, 0, "Meet them", null, "", "", false, null, null, ActivityState.PLANNED, List.of(), 0);
    }
}
