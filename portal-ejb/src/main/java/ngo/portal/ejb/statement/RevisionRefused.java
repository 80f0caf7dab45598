package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A lead has refused a proposed change. */
public record RevisionRefused(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
