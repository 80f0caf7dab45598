package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody has looked at the risks of a plan. */
public record RisksReviewed(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
