package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody who had been asked to join is asked no longer. */
public record InvitationTakenBack(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
