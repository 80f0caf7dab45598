package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MirrorRepository;
import ngo.portal.persistence.organisation.PersonRow;

/** Makes the portal's membership what Keycloak says. For the mirror alone; all of a pass or nothing of it. */
@Stateless
public class MirrorService {

    private static final Set<CoalitionRole> OFFICE =
            Set.of(CoalitionRole.AUDITOR, CoalitionRole.COALITION_ADMINISTRATOR);

    @Inject
    private MirrorRepository mirror;

    @Inject
    private Clock clock;

    public void keep(Directory directory) {
        Instant pass = clock.instant();
        List<DirectoryOrganisation> active = directory.organisations().stream()
                .filter(DirectoryOrganisation::enabled)
                .toList();
        active.forEach(one -> mirror.keepOrganisation(one.id(), one.alias(), one.name(), pass));
        Map<UUID, UUID> known = mirror.known();
        known.keySet().retainAll(active.stream().map(DirectoryOrganisation::id).collect(Collectors.toSet()));
        for (DirectoryMember member : directory.members()) {
            mirror.keepPerson(person(member, directory), pass);
            UUID organisation = known.get(member.organisation());
            if (member.enabled() && organisation != null) {
                mirror.keepMember(organisation, member.subject(), roles(member), pass);
            }
        }
        keepOffice(directory, pass);
        mirror.endUnseen(pass);
    }

    /** Who administers or audits the coalition may stand outside; of such a person the name and the role are kept. */
    private void keepOffice(Directory directory, Instant pass) {
        Set<String> members =
                directory.members().stream().map(DirectoryMember::subject).collect(Collectors.toSet());
        directory.realmRoles().forEach((subject, roles) -> {
            Set<CoalitionRole> office = roles(roles);
            office.retainAll(OFFICE);
            if (!members.contains(subject) && !office.isEmpty()) {
                String name = directory.names().getOrDefault(subject, "");
                mirror.keepPerson(new PersonRow(subject, name, "", office, true), pass);
            }
        });
    }

    private static PersonRow person(DirectoryMember member, Directory directory) {
        Set<CoalitionRole> roles = roles(directory.realmRoles(member.subject()));
        return new PersonRow(member.subject(), member.name(), member.email(), roles, member.enabled());
    }

    private static Set<CoalitionRole> roles(Set<String> realmRoles) {
        return realmRoles.stream()
                .flatMap(role -> CoalitionRole.ofRealmRole(role).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CoalitionRole.class)));
    }

    private static Set<MemberRole> roles(DirectoryMember member) {
        return member.groups().stream()
                .flatMap(group -> MemberRole.ofGroup(group).stream())
                .collect(Collectors.toSet());
    }
}
