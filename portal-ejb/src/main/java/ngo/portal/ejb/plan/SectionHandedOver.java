package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A section of a plan is with a colleague now. */
public record SectionHandedOver(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
