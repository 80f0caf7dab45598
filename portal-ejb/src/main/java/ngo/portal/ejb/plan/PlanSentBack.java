package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A colleague wants a plan changed before it is let out. */
public record PlanSentBack(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
