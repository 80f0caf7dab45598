package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody has looked at a plan as another organisation would see it. */
public record PlanPreviewed(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
