package ngo.portal.ejb.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.people.PeopleEvent.InvitationTakenBack;
import ngo.portal.ejb.people.PeopleEvent.MemberInvited;
import ngo.portal.ejb.people.PeopleRefusals.AlreadyInvited;
import ngo.portal.ejb.people.PeopleRefusals.AlreadyMember;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.EmailAddress;
import ngo.portal.persistence.people.InvitationRepository;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.InvitationStage;
import ngo.portal.persistence.people.NewInvitation;
import ngo.portal.persistence.people.PeopleRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;

/**
 * Invitations to an organisation, for its administrators and those of the coalition. No answer reveals whether an address
 * has an account already.
 */
@Stateless
public class InvitationService {

    /** The lifetime of an invitation link in the realm. */
    static final Duration VALIDITY = Duration.ofDays(7);

    /** How long expired invitations stay in the list. */
    private static final Duration ENDED_SHOWN_FOR = Duration.ofDays(30);

    @Inject
    private PeopleCommands peopleCommands;

    @Inject
    private PeopleRepository people;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Event<PeopleEvent> events;

    @Inject
    private Clock clock;

    public List<InvitationRow> rows(String alias) {
        Instant now = clock.instant();
        return invitations.rows(peopleCommands.look(alias).id(), now.minus(ENDED_SHOWN_FOR), now);
    }

    public InvitationRow row(String alias, UUID id) {
        return require(peopleCommands.look(alias).id(), id);
    }

    /** The roles with which the caller may invite. */
    public Set<MemberRole> grantable(String alias) {
        return peopleCommands.grantable(peopleCommands.look(alias).id(), "");
    }

    /** Adds the mail of the invitation to the outbox for Keycloak; an expired invitation is replaced by a new one. */
    public InvitationRow invite(String alias, @Valid InviteForm form) {
        OrganisationRow organisation = peopleCommands.act(alias);
        UUID id = invite(organisation, form.invitation(clock.instant()));
        return require(organisation.id(), id);
    }

    /** Invites all of them or nobody. */
    public void inviteAll(String alias, List<@Valid InviteForm> forms) {
        OrganisationRow organisation = peopleCommands.act(alias);
        forms.forEach(form -> invite(organisation, form.invitation(clock.instant())));
    }

    /** Sends the mail again; the link in the previous one becomes invalid. */
    public void sendAgain(String alias, UUID id) {
        OrganisationRow organisation = peopleCommands.act(alias);
        InvitationRow row = requireOpen(organisation.id(), id);
        send(organisation, Optional.of(row), InviteForm.of(row).invitation(clock.instant()));
    }

    public void takeBack(String alias, UUID id) {
        OrganisationRow organisation = peopleCommands.act(alias);
        InvitationRow row = requireOpen(organisation.id(), id);
        peopleCommands.requireGrantable(organisation.id(), "", row.roles());
        invitations.takeBack(organisation.id(), id, clock.instant());
        peopleCommands.enqueueTakingBack(organisation.id(), row.email());
        events.fire(new InvitationTakenBack(
                Organisation.document(organisation.id(), organisation.name()),
                peopleCommands.unlessOwn(organisation.id())));
    }

    /** Addresses in an organisation that are members or have an open invitation. */
    public Set<String> known(String alias) {
        UUID organisation = peopleCommands.look(alias).id();
        Set<String> known = new HashSet<>(invitations.openAddresses(organisation, clock.instant()));
        people.members(organisation, clock.instant()).stream()
                .map(ColleagueRow::email)
                .flatMap(email -> EmailAddress.of(email).stream())
                .forEach(known::add);
        return Set.copyOf(known);
    }

    private UUID invite(OrganisationRow organisation, NewInvitation invitation) {
        Instant now = clock.instant();
        if (people.isMember(organisation.id(), invitation.email())) {
            throw new AlreadyMember();
        }
        Optional<InvitationRow> before = invitations.findOpen(organisation.id(), invitation.email(), now);
        if (before.filter(row -> row.expires().isAfter(now) && row.stage() != InvitationStage.FAILED)
                .isPresent()) {
            throw new AlreadyInvited();
        }
        return send(organisation, before, invitation);
    }

    private UUID send(OrganisationRow organisation, Optional<InvitationRow> before, NewInvitation invitation) {
        peopleCommands.requireGrantable(organisation.id(), "", invitation.roles());
        Instant now = clock.instant();
        InvitationRepository.Sender sender = new InvitationRepository.Sender(
                peopleCommands.caller(), peopleCommands.callerName(), now, now.plus(VALIDITY));
        UUID id = before.map(InvitationRow::id).orElseGet(UUID::randomUUID);
        if (before.isPresent()) {
            invitations.renew(organisation.id(), id, invitation, sender);
            peopleCommands.enqueueTakingBack(organisation.id(), invitation.email());
        } else {
            invitations.add(organisation.id(), id, invitation, sender);
        }
        peopleCommands.enqueueInvitation(organisation.id(), invitation.email(), invitation.language());
        events.fire(new MemberInvited(
                Organisation.document(organisation.id(), organisation.name()),
                peopleCommands.unlessOwn(organisation.id())));
        return id;
    }

    private InvitationRow requireOpen(UUID organisation, UUID id) {
        return Optional.of(require(organisation, id))
                .filter(row -> !row.stage().isOver())
                .orElseThrow(NotFound::new);
    }

    private InvitationRow require(UUID organisation, UUID id) {
        return invitations.find(organisation, id, clock.instant()).orElseThrow(NotFound::new);
    }
}
