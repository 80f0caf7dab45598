package ngo.portal.ejb.organisation;

import java.util.UUID;

/** An organisation shows another logo. */
public record LogoChanged(UUID owner, String title) implements DirectoryEvent {}
