package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** What was asked for will not be done. */
public record StepDropped(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
