package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The statement will not be published. */
public record StatementCancelled(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
