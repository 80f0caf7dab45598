package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Those who have not answered are reminded. */
public record SignatureReminded(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
