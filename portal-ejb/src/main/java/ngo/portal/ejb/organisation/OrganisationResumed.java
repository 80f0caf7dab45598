package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A suspended organisation takes part again. */
public record OrganisationResumed(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
