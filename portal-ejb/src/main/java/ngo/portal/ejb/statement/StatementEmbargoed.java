package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The statement will be published at a fixed instant. */
public record StatementEmbargoed(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
