package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation has taken an activity that nobody had. */
public record ActivityTaken(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
