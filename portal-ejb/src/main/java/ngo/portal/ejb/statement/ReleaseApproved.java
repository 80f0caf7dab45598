package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** One lead has approved the release. */
public record ReleaseApproved(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
