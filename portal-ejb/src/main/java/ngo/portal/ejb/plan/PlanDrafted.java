package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation has begun a plan. */
public record PlanDrafted(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
