package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The public can read the statement. */
public record StatementPublished(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
