package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A plan is carried out from now on. */
public record PlanActivated(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
