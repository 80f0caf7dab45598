package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A plan asks something else of somebody. */
public record RecommendationsChanged(UUID subject, UUID owner, String title, List<Audience> audience)
        implements PlanEvent {}
