package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Other organisations were let into a plan. */
public record PlanShared(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
