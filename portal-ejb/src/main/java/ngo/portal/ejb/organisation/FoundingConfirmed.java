package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A lead has agreed that an organisation was founded. */
public record FoundingConfirmed(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
