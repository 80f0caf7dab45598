package ngo.portal.ejb.people;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A role has come to its end; the title is the name of whoever held it. */
public record MandateRunOut(UUID subject, String title, List<Audience> audience) implements PeopleEvent {}
