package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A colleague is asked to clear a plan. */
public record PlanReviewRequested(UUID subject, UUID owner, String title, List<Audience> audience)
        implements PlanEvent {}
