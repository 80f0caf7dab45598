package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** What is done for a plan, by whom or when, has changed. */
public record ActivitiesChanged(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
