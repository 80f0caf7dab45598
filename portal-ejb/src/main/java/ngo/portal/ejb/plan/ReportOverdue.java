package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The day is over on which a report about a plan was due. */
public record ReportOverdue(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
