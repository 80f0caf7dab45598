package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody's roles, their ends or their limits are others than before; the title is their name. */
public record RolesChanged(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
