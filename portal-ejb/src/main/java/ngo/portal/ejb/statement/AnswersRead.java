package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A lead has read private answers: silent support or reasons for declining. */
public record AnswersRead(UUID subject, UUID owner, String title, List<Audience> audience) implements StatementEvent {}
