package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation takes part from now on. */
public record OrganisationSettled(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
