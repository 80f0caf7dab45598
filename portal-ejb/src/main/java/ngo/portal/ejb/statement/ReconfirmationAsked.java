package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The meaning has changed: every signatory is asked again. */
public record ReconfirmationAsked(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
