package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation will not sign. */
public record SignatureDeclined(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
