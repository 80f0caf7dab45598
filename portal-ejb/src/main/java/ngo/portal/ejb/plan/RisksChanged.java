package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The register of a plan's risks has changed. */
public record RisksChanged(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
