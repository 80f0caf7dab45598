package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The office asks to suspend an organisation. */
public record SuspensionAsked(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
