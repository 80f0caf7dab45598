package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation has taken its name back. */
public record SignatureWithdrawn(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
