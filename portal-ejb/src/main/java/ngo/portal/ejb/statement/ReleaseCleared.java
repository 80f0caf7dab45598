package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Enough leads have approved the release. */
public record ReleaseCleared(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
