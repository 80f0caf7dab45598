package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation stays after all. */
public record LeavingCalledBack(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
