package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Two people have let a frozen organisation in again. */
public record OrganisationThawed(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
