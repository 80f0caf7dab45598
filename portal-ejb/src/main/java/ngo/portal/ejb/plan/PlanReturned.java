package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A lead has given a plan back with reasons. */
public record PlanReturned(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
