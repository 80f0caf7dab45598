package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A thread of comments is settled. */
public record CommentResolved(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
