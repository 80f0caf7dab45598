package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The leads have taken a plan for the coalition's. */
public record PlanAdopted(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
