package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A report about a plan was handed in. */
public record ProgressReported(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
