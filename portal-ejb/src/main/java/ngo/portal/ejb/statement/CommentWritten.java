package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody has remarked on a paragraph. */
public record CommentWritten(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
