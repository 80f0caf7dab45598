package ngo.portal.ejb.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.people.PeopleEvent.RolesChanged;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.MandateRepository;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.PeopleRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** Roles of people in their organisation, with their end and their document. For its administrators and those of the coalition. */
@Stateless
public class RoleService {

    @Inject
    private PeopleCommands peopleCommands;

    @Inject
    private PeopleRepository people;

    @Inject
    private MandateRepository mandates;

    @Inject
    private Event<PeopleEvent> events;

    @Inject
    private Clock clock;

    /**
     * Sets the roles of a person. A removed role ends at once, a new one begins with its confirmation by Keycloak; unchanged
     * roles keep the name of the person who gave them.
     *
     * @param reason why, in the caller's own words; may be empty
     */
    public void change(String alias, String subject, List<RequestedRole> wishes, String reason) {
        UUID organisation = peopleCommands.act(alias).id();
        ColleagueRow person = people.require(organisation, subject, clock.instant());
        List<RequestedRole> before = person.roles().stream()
                .filter(AssignedRole::isActive)
                .map(RequestedRole::of)
                .toList();
        if (Set.copyOf(before).equals(Set.copyOf(wishes))) {
            return;
        }
        requirePossible(organisation, subject, before, wishes);
        if (wishes.stream()
                .noneMatch(requestedRole ->
                        requestedRole.role() == MemberRole.ADMINISTRATOR && requestedRole.isLasting())) {
            peopleCommands.requireAnotherAdministrator(organisation, subject);
        }
        note(organisation, person, wishes, reason);
        if (!roles(wishes).equals(person.standing())) {
            peopleCommands.enqueueRoles(organisation, subject, roles(wishes));
        }
        events.fire(new RolesChanged(
                Organisation.document(organisation, person.name()), PeopleCommands.administrators(organisation)));
    }

    private void requirePossible(
            UUID organisation, String subject, List<RequestedRole> before, List<RequestedRole> wishes) {
        Set<MemberRole> others = EnumSet.noneOf(MemberRole.class);
        for (RequestedRole requestedRole : wishes) {
            if (!before.contains(requestedRole)) {
                requirePossible(requestedRole);
                others.add(requestedRole.role());
            }
        }
        before.stream()
                .map(RequestedRole::role)
                .filter(role -> !roles(wishes).contains(role))
                .forEach(others::add);
        peopleCommands.requireGrantable(organisation, subject, others);
        if (roles(wishes).size() < wishes.size()) {
            throw new InvalidInput("roles");
        }
    }

    private void requirePossible(RequestedRole requestedRole) {
        if (!MandateRow.mayEnd(requestedRole.until(), clock.instant())) {
            throw new InvalidInput("until");
        }
        boolean administersOne = requestedRole.role() == MemberRole.ADMINISTRATOR && requestedRole.document() != null;
        if (administersOne || (requestedRole.document() != null && !mandates.isDocument(requestedRole.document()))) {
            throw new InvalidInput("document");
        }
    }

    private void note(UUID organisation, ColleagueRow person, List<RequestedRole> wishes, String reason) {
        Set<MemberRole> wanted = roles(wishes);
        EnumSet.complementOf(wanted.isEmpty() ? EnumSet.noneOf(MemberRole.class) : EnumSet.copyOf(wanted))
                .forEach(role -> mandates.end(organisation, person.subject(), role));
        for (RequestedRole requestedRole : wishes) {
            boolean asBefore = person.role(requestedRole.role())
                    .map(RequestedRole::of)
                    .filter(requestedRole::equals)
                    .isPresent();
            if (!asBefore) {
                MandateRow mandate = new MandateRow(
                        person.subject(),
                        requestedRole.role(),
                        requestedRole.document(),
                        requestedRole.until(),
                        peopleCommands.callerName(),
                        clock.instant(),
                        reason.strip());
                mandates.grant(organisation, mandate, peopleCommands.caller());
            }
        }
    }

    private static Set<MemberRole> roles(List<RequestedRole> wishes) {
        return wishes.stream().map(RequestedRole::role).collect(Collectors.toUnmodifiableSet());
    }
}
