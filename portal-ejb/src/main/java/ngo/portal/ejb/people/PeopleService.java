package ngo.portal.ejb.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.people.PeopleEvent.MemberLeft;
import ngo.portal.ejb.people.PeopleEvent.MemberRemoved;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.outbox.OutboxCommandRepository;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.MandateRepository;
import ngo.portal.persistence.people.PeopleRepository;
import ngo.portal.persistence.shared.Slice;

/** The people of an organisation, for its administrators and those of the coalition; every member may leave. */
@Stateless
public class PeopleService {

    /** How long refused commands are shown. */
    private static final Duration REFUSALS_SHOWN_FOR = Duration.ofDays(7);

    private static final Set<OutboxCommandType> ON_PEOPLE =
            Set.of(OutboxCommandType.GIVE_ROLES, OutboxCommandType.REMOVE);

    @Inject
    private PeopleCommands peopleCommands;

    @Inject
    private PeopleRepository people;

    @Inject
    private MandateRepository mandates;

    @Inject
    private OutboxCommandRepository commands;

    @Inject
    private Event<PeopleEvent> events;

    @Inject
    private Clock clock;

    public List<ColleagueRow> members(String alias) {
        return people.members(peopleCommands.look(alias).id(), clock.instant());
    }

    /** A part of the people, by name. */
    public Slice.Part<ColleagueRow> find(String alias, ColleagueQuery query) {
        return people.find(peopleCommands.look(alias).id(), query, clock.instant());
    }

    public ColleagueRow member(String alias, String subject) {
        return people.require(peopleCommands.look(alias).id(), subject, clock.instant());
    }

    /**
     * One person, and what the caller may do with them.
     *
     * @param grantable roles that the caller may give and take
     */
    public record MemberView(ColleagueRow person, boolean removable, Set<MemberRole> grantable) {}

    public MemberView view(String alias, String subject) {
        UUID organisation = peopleCommands.look(alias).id();
        ColleagueRow person = people.require(organisation, subject, clock.instant());
        return new MemberView(
                person,
                peopleCommands.mayRemove(organisation, person),
                peopleCommands.grantable(organisation, subject));
    }

    /** Commands about people that Keycloak has not carried out yet, and those that it has refused recently. */
    public List<OutboxCommandRow> underway(String alias) {
        return commands.open(peopleCommands.look(alias).id(), clock.instant().minus(REFUSALS_SHOWN_FOR)).stream()
                .filter(command -> ON_PEOPLE.contains(command.type()))
                .toList();
    }

    /** Removes a person, who has no access from now on, even before Keycloak has followed. */
    public void remove(String alias, String subject) {
        UUID organisation = peopleCommands.act(alias).id();
        ColleagueRow person = people.require(organisation, subject, clock.instant());
        peopleCommands.requireMayRemove(organisation, person);
        end(organisation, person);
        events.fire(new MemberRemoved(
                Organisation.document(organisation, person.name()), PeopleCommands.administrators(organisation)));
    }

    /** Ends the caller's own membership in the active organisation. */
    public void leave() {
        UUID organisation = peopleCommands.own();
        ColleagueRow person = people.require(organisation, peopleCommands.caller(), clock.instant());
        end(organisation, person);
        events.fire(new MemberLeft(
                Organisation.document(organisation, person.name()), PeopleCommands.administrators(organisation)));
    }

    private void end(UUID organisation, ColleagueRow person) {
        peopleCommands.requireAnotherAdministrator(organisation, person.subject());
        peopleCommands.enqueueRemoval(organisation, person.subject());
        mandates.endAll(organisation, person.subject());
    }
}
