package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A lead has given the text back with reasons. */
public record TextReturned(UUID subject, UUID owner, String title, List<Audience> audience) implements StatementEvent {}
