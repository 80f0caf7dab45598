package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody belongs to the organisation no longer; the title is their name. */
public record MemberRemoved(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
