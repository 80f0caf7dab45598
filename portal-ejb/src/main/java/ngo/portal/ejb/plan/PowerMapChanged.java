package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The power map of a plan has changed. */
public record PowerMapChanged(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
