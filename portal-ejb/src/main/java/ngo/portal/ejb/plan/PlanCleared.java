package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The organisation may let its plan out. */
public record PlanCleared(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
