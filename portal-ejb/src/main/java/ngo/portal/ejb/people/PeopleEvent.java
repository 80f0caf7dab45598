package ngo.portal.ejb.people;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of the people of an organisation. */
public sealed interface PeopleEvent extends PortalEvent {

    /** A person was invited. */
    record MemberInvited(Document document, List<Audience> audience) implements PeopleEvent {}

    /** An invitation was withdrawn. */
    record InvitationTakenBack(Document document, List<Audience> audience) implements PeopleEvent {}

    /** An invited person has joined; the title is their name. */
    record InvitationAccepted(Document document, List<Audience> audience) implements PeopleEvent {}

    /** The roles of a person, their ends or limits were changed; the title is their name. */
    record RolesChanged(Document document, List<Audience> audience) implements PeopleEvent {}

    /** A role has expired; the title is the name of its holder. */
    record MandateRunOut(Document document, List<Audience> audience) implements PeopleEvent {}

    /** A person has left the organisation; the title is their name. */
    record MemberLeft(Document document, List<Audience> audience) implements PeopleEvent {}

    /** A person was removed from the organisation; the title is their name. */
    record MemberRemoved(Document document, List<Audience> audience) implements PeopleEvent {}
}
