package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The head of a plan reads otherwise. */
public record PlanRewritten(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
