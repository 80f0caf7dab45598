package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A plan that is carried out is looked at again. */
public record MidTermReviewBegun(UUID subject, UUID owner, String title, List<Audience> audience)
        implements PlanEvent {}
