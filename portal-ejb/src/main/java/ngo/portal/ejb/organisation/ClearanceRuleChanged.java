package ngo.portal.ejb.organisation;

import java.util.UUID;

/** An organisation has decided whether it wants a clearance of its own before a signature. */
public record ClearanceRuleChanged(UUID owner, String title) implements DirectoryEvent {}
