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
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.HeldRole;
import ngo.portal.persistence.people.MandateRepository;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.PeopleRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** What people may do for their organisation, until when and for what. For its administrators and those of the coalition. */
@Stateless
public class RoleService {

    @Inject
    private PeopleDesk desk;

    @Inject
    private PeopleRepository people;

    @Inject
    private MandateRepository mandates;

    @Inject
    private Event<PeopleEvent> events;

    @Inject
    private Clock clock;

    /**
     * Gives a person these roles and no others. What is taken ends at once, what is given begins with Keycloak; roles that
     * stay as they are keep the word of whoever gave them.
     *
     * @param reason why, in the words of whoever changes them; may be empty
     */
    public void change(String alias, String subject, List<Wish> wishes, String reason) {
        UUID organisation = desk.act(alias).id();
        ColleagueRow person = people.require(organisation, subject, clock.instant());
        List<Wish> before =
                person.roles().stream().filter(HeldRole::stands).map(Wish::of).toList();
        if (Set.copyOf(before).equals(Set.copyOf(wishes))) {
            return;
        }
        requirePossible(organisation, before, wishes);
        if (wishes.stream().noneMatch(wish -> wish.role() == MemberRole.ADMINISTRATOR && wish.isLasting())) {
            desk.requireAnotherAdministrator(organisation, subject);
        }
        note(organisation, person, wishes, reason);
        if (!roles(wishes).equals(person.standing())) {
            desk.promiseRoles(organisation, subject, roles(wishes));
        }
        events.fire(new RolesChanged(
                Organisation.document(organisation, person.name()), PeopleDesk.administrators(organisation)));
    }

    private void requirePossible(UUID organisation, List<Wish> before, List<Wish> wishes) {
        Set<MemberRole> others = EnumSet.noneOf(MemberRole.class);
        for (Wish wish : wishes) {
            if (!before.contains(wish)) {
                requirePossible(wish);
                others.add(wish.role());
            }
        }
        before.stream()
                .map(Wish::role)
                .filter(role -> !roles(wishes).contains(role))
                .forEach(others::add);
        desk.requireOwn(organisation, others);
        if (roles(wishes).size() < wishes.size()) {
            throw new InvalidInput("roles");
        }
    }

    private void requirePossible(Wish wish) {
        if (!MandateRow.mayEnd(wish.until(), clock.instant())) {
            throw new InvalidInput("until");
        }
        boolean administersOne = wish.role() == MemberRole.ADMINISTRATOR && wish.document() != null;
        if (administersOne || (wish.document() != null && !mandates.isDocument(wish.document()))) {
            throw new InvalidInput("document");
        }
    }

    private void note(UUID organisation, ColleagueRow person, List<Wish> wishes, String reason) {
        Set<MemberRole> wanted = roles(wishes);
        EnumSet.complementOf(wanted.isEmpty() ? EnumSet.noneOf(MemberRole.class) : EnumSet.copyOf(wanted))
                .forEach(role -> mandates.end(organisation, person.subject(), role));
        for (Wish wish : wishes) {
            boolean asBefore =
                    person.role(wish.role()).map(Wish::of).filter(wish::equals).isPresent();
            if (!asBefore) {
                MandateRow mandate = new MandateRow(
                        person.subject(),
                        wish.role(),
                        wish.document(),
                        wish.until(),
                        desk.callerName(),
                        clock.instant(),
                        reason.strip());
                mandates.grant(organisation, mandate, desk.caller());
            }
        }
    }

    private static Set<MemberRole> roles(List<Wish> wishes) {
        return wishes.stream().map(Wish::role).collect(Collectors.toUnmodifiableSet());
    }
}
