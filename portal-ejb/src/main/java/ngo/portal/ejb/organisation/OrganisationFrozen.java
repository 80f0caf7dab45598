package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Nobody of the organisation gets in any more. */
public record OrganisationFrozen(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
