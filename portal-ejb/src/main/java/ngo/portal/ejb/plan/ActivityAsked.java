package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Other organisations are asked to do something for a plan. */
public record ActivityAsked(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
