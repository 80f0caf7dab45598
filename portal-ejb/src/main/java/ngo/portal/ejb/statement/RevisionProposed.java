package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A change to a signed or published text waits for the leads. */
public record RevisionProposed(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
