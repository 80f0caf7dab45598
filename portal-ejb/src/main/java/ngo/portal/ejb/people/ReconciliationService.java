package ngo.portal.ejb.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.people.PeopleEvent.InvitationAccepted;
import ngo.portal.ejb.people.PeopleEvent.MandateRunOut;
import ngo.portal.ejb.program.ProgramEnd;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.MandateRepository;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.PeopleRepository;
import ngo.portal.persistence.people.ReconciliationRepository;
import ngo.portal.persistence.people.ReconciliationRepository.Acceptance;

/** Follow-up work after changes in Keycloak and after the end of roles. For the sync and the timers alone. */
@Stateless
public class ReconciliationService {

    @Inject
    private PeopleCommands peopleCommands;

    @Inject
    private PeopleRepository people;

    @Inject
    private MandateRepository mandates;

    @Inject
    private ReconciliationRepository reconciliation;

    @Inject
    private ProgramEnd programEnd;

    @Inject
    private Event<PeopleEvent> events;

    @Inject
    private Clock clock;

    /** Organisations with follow-up work. */
    public List<UUID> due() {
        return reconciliation.due(clock.instant());
    }

    /** Gives roles to people who have accepted an invitation, and ends expired roles and API programs in Keycloak too. */
    public void settle() {
        UUID organisation = peopleCommands.own();
        Instant now = clock.instant();
        reconciliation.acceptances(organisation, now).forEach(one -> accept(organisation, one, now));
        reconciliation.runOut(organisation, now).forEach(subject -> end(organisation, subject, now));
        mandates.endUnheld(organisation);
        programEnd.settle(organisation, now);
    }

    private void accept(UUID organisation, Acceptance acceptance, Instant now) {
        reconciliation.accept(organisation, acceptance, now);
        ColleagueRow person = people.require(organisation, acceptance.subject(), now);
        Set<MemberRole> roles = EnumSet.noneOf(MemberRole.class);
        roles.addAll(person.standing());
        for (MemberRole role : acceptance.roles()) {
            if (roles.add(role)) {
                mandates.grant(organisation, mandate(acceptance, role, now), acceptance.invitedBy());
            }
        }
        peopleCommands.enqueueRoles(organisation, acceptance.subject(), roles);
        events.fire(new InvitationAccepted(
                Organisation.document(organisation, acceptance.name()), PeopleCommands.administrators(organisation)));
    }

    private static MandateRow mandate(Acceptance acceptance, MemberRole role, Instant now) {
        return new MandateRow(
                acceptance.subject(), role, null, acceptance.until(), acceptance.invitedByName(), now, "");
    }

    private void end(UUID organisation, String subject, Instant now) {
        ColleagueRow person = people.require(organisation, subject, now);
        peopleCommands.enqueueRoles(organisation, subject, person.standing());
        events.fire(new MandateRunOut(
                Organisation.document(organisation, person.name()), PeopleCommands.administrators(organisation)));
    }
}
