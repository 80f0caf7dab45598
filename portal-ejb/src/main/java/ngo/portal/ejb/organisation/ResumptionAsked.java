package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The office asks to let a suspended organisation take part again. */
public record ResumptionAsked(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
