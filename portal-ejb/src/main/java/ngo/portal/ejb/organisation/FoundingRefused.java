package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation was not taken in after all. */
public record FoundingRefused(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
