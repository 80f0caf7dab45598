package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation will not do what it was asked to do for a plan. */
public record ActivityDeclined(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
