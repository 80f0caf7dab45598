package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The public reads a corrected text with a note. */
public record StatementCorrected(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
