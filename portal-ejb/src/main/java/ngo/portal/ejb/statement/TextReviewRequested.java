package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The text waits for the leads. */
public record TextReviewRequested(UUID subject, UUID owner, String title, List<Audience> audience)
        implements StatementEvent {}
