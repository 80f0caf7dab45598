package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The organisation has answered a request for clearance. */
public record ClearanceDecided(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
