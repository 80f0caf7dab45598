package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** One lead would have the coalition adopt a plan. */
public record PlanAdoptionApproved(UUID subject, UUID owner, String title, List<Audience> audience)
        implements PlanEvent {}
