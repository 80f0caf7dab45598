package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody who was asked to join has done so; the title is their name. */
public record InvitationAccepted(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
