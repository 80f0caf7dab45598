package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Reports about a plan are due from now on. */
public record ProgressScheduled(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
