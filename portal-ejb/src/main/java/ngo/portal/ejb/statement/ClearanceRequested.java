package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A member asks for clearance inside the organisation. */
public record ClearanceRequested(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
