package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A report about a plan is due in the coming days. */
public record ReportDueSoon(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
