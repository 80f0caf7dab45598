package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Words have changed, the meaning has not; signatures stand. */
public record TextCorrectedEditorially(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
