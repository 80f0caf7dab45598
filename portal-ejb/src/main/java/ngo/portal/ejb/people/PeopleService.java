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
import ngo.portal.persistence.errand.ErrandAct;
import ngo.portal.persistence.errand.ErrandRepository;
import ngo.portal.persistence.errand.ErrandRow;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.MandateRepository;
import ngo.portal.persistence.people.PeopleRepository;

/**
 * Who belongs to an organisation. For its administrators and those of the coalition; leaving is for everybody who belongs.
 */
@Stateless
public class PeopleService {

    /** So long it is told that something could not be done. */
    private static final Duration TOLD = Duration.ofDays(7);

    private static final Set<ErrandAct> ON_PEOPLE = Set.of(ErrandAct.GIVE_ROLES, ErrandAct.REMOVE);

    @Inject
    private PeopleDesk desk;

    @Inject
    private PeopleRepository people;

    @Inject
    private MandateRepository mandates;

    @Inject
    private ErrandRepository errands;

    @Inject
    private Event<PeopleEvent> events;

    @Inject
    private Clock clock;

    public List<ColleagueRow> members(String alias) {
        return people.members(desk.look(alias).id(), clock.instant());
    }

    public ColleagueRow member(String alias, String subject) {
        return people.require(desk.look(alias).id(), subject, clock.instant());
    }

    /** Acts on people that Keycloak has not followed yet, and those that it has refused lately. */
    public List<ErrandRow> underway(String alias) {
        return errands.open(desk.look(alias).id(), clock.instant().minus(TOLD)).stream()
                .filter(errand -> ON_PEOPLE.contains(errand.act()))
                .toList();
    }

    /** The person is out from now on, whenever Keycloak follows. */
    public void remove(String alias, String subject) {
        UUID organisation = desk.act(alias).id();
        ColleagueRow person = people.require(organisation, subject, clock.instant());
        desk.requireMayRemove(organisation, person);
        end(organisation, person);
        events.fire(new MemberRemoved(
                Organisation.document(organisation, person.name()), PeopleDesk.administrators(organisation)));
    }

    /** The caller belongs to the organisation no longer for which they act now. */
    public void leave() {
        UUID organisation = desk.own();
        ColleagueRow person = people.require(organisation, desk.caller(), clock.instant());
        end(organisation, person);
        events.fire(new MemberLeft(
                Organisation.document(organisation, person.name()), PeopleDesk.administrators(organisation)));
    }

    private void end(UUID organisation, ColleagueRow person) {
        desk.requireAnotherAdministrator(organisation, person.subject());
        desk.promiseRemoval(organisation, person.subject());
        mandates.endAll(organisation, person.subject());
    }
}
