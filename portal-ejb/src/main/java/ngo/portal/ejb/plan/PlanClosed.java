package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A plan has come to its end. */
public record PlanClosed(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
