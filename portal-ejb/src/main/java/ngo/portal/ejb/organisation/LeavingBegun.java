package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation has said that it leaves the coalition. */
public record LeavingBegun(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
