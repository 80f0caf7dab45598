package ngo.portal.ejb.people;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to the people of an organisation. */
public sealed interface PeopleEvent extends PortalEvent {

    /** Somebody was asked to join. */
    record MemberInvited(Document document, List<Audience> audience) implements PeopleEvent {}

    /** Somebody who had been asked to join is asked no longer. */
    record InvitationTakenBack(Document document, List<Audience> audience) implements PeopleEvent {}

    /** Somebody who was asked to join has done so; the title is their name. */
    record InvitationAccepted(Document document, List<Audience> audience) implements PeopleEvent {}

    /** Somebody's roles, their ends or their limits are others than before; the title is their name. */
    record RolesChanged(Document document, List<Audience> audience) implements PeopleEvent {}

    /** A role has come to its end; the title is the name of whoever held it. */
    record MandateRunOut(Document document, List<Audience> audience) implements PeopleEvent {}

    /** Somebody has left the organisation of their own accord; the title is their name. */
    record MemberLeft(Document document, List<Audience> audience) implements PeopleEvent {}

    /** Somebody belongs to the organisation no longer; the title is their name. */
    record MemberRemoved(Document document, List<Audience> audience) implements PeopleEvent {}
}
