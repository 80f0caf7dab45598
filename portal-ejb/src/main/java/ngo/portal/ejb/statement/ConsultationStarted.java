package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Other organisations may now comment and amend. */
public record ConsultationStarted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
