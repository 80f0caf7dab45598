package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Enough leads have approved: the text is frozen and has its fingerprint. */
public record TextCleared(UUID subject, UUID owner, String title, List<Audience> audience) implements StatementEvent {}
