package ngo.portal.ejb.organisation;

import java.util.UUID;

/** An organisation shows no logo any more. */
public record LogoRemoved(UUID owner, String title) implements DirectoryEvent {}
