package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Evidence shows where a promise of an addressee stands. */
public record CommitmentMoved(UUID subject, UUID owner, String title, List<Audience> audience) implements PlanEvent {}
