package ngo.portal.ejb.statement;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Organisations are called to sign. */
public record SignOnOpened(UUID subject, UUID owner, String title, List<Audience> audience) implements StatementEvent {}
