package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The holder of the pen has answered an amendment. */
public record AmendmentDecided(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
