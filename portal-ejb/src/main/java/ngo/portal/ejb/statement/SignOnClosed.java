package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The call no longer takes answers in time. */
public record SignOnClosed(UUID subject, UUID owner, String title, List<Audience> audience) implements StatementEvent {}
