package ngo.portal.ejb.organisation;

import java.util.UUID;

/** An organisation has changed its entry in the directory. */
public record DirectoryEntryChanged(UUID owner, String title) implements DirectoryEvent {}
