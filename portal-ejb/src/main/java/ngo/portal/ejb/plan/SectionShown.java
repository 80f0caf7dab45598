package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Another circle sees a section of a plan. */
public record SectionShown(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
