package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        Set<UUID> known = active.stream().map(DirectoryOrganisation::id).collect(Collectors.toSet());
        for (DirectoryMember member : directory.members()) {
            mirror.keepPerson(person(member, directory), pass);
            if (member.enabled() && known.contains(member.organisation())) {
                mirror.keepMember(member.organisation(), member.subject(), roles(member), pass);
            }
        }
        keepAuditors(directory, pass);
        mirror.endUnseen(pass);
    }

    /** Who sees to it that all goes well may stand outside; of such a person nothing is kept but the role. */
    private void keepAuditors(Directory directory, Instant pass) {
        Set<String> members =
                directory.members().stream().map(DirectoryMember::subject).collect(Collectors.toSet());
        directory.realmRoles().forEach((subject, roles) -> {
            if (!members.contains(subject) && roles.contains(CoalitionRole.AUDITOR.realmRole())) {
                mirror.keepPerson(new PersonRow(subject, "", "", Set.of(CoalitionRole.AUDITOR), true), pass);
            }
        });
    }

    private static PersonRow person(DirectoryMember member, Directory directory) {
        Set<CoalitionRole> roles = directory.realmRoles(member.subject()).stream()
                .flatMap(role -> CoalitionRole.ofRealmRole(role).stream())
                .collect(Collectors.toSet());
        return new PersonRow(member.subject(), member.name(), member.email(), roles, member.enabled());
    }

    private static Set<MemberRole> roles(DirectoryMember member) {
        return member.groups().stream()
                .flatMap(group -> MemberRole.ofGroup(group).stream())
                .collect(Collectors.toSet());
    }
}
