package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The statement is withdrawn in public, with a note. */
public record StatementRetracted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
