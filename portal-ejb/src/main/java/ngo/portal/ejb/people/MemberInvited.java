package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody was asked to join. */
public record MemberInvited(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
