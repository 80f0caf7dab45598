package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody has left the organisation of their own accord; the title is their name. */
public record MemberLeft(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
