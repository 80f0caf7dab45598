package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A closed plan was put away. */
public record PlanArchived(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
