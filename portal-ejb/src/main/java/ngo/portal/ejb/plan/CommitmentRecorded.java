package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A promise of an addressee was written down. */
public record CommitmentRecorded(UUID subject, UUID owner, String title, List<Audience> audience)
        implements PlanEvent {}
