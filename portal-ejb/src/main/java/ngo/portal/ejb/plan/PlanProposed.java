package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The leads are asked to adopt a plan for the coalition. */
public record PlanProposed(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
