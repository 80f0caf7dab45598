package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.drift.DriftService;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.organisation.OrganisationEvent.OpenedInKeycloak;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationArrived;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationRenamed;
import ngo.portal.ejb.organisation.OrganisationEvent.ShutInKeycloak;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.KeycloakSyncRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;
import ngo.portal.persistence.setting.PersonSettingRepository;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Makes the portal's membership what Keycloak says. For the sync alone; all of a pass or nothing of it. */
@Stateless
public class KeycloakSyncService {

    private static final Set<CoalitionRole> OFFICE =
            Set.of(CoalitionRole.AUDITOR, CoalitionRole.COALITION_ADMINISTRATOR);

    @Inject
    private KeycloakSyncRepository sync;

    @Inject
    private PersonSettingRepository settings;

    @Inject
    private DriftService drift;

    @Inject
    private Event<OrganisationEvent> events;

    public void keep(Directory directory) {
        Instant pass = sync.now();
        keepOrganisations(directory, pass);
        Map<UUID, SyncedOrganisationRow> known = sync.organisations().stream()
                .filter(row -> row.keycloakId() != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.keycloakId()), Function.identity()));
        directory.organisations().forEach(one -> follow(one, known.get(one.id()), pass));
        for (DirectoryMember member : directory.members()) {
            sync.keepPerson(person(member, directory), pass);
            SyncedOrganisationRow organisation = known.get(member.organisation());
            if (member.enabled() && organisation != null) {
                sync.keepMember(organisation.id(), member.subject(), roles(member), pass);
            }
        }
        keepOffice(directory, pass);
        followLanguages(directory.languages());
        sync.endUnseen(pass);
        drift.look(directory, pass);
    }

    /** The very first pass finds all of them; that is no news. */
    private void keepOrganisations(Directory directory, Instant pass) {
        boolean begun = !sync.organisations().isEmpty();
        directory.organisations().forEach(one -> {
            if (sync.keepOrganisation(one.id(), one.alias(), one.name(), pass) && begun) {
                events.fire(new OrganisationArrived(
                        Organisation.document(one.id(), one.name()),
                        List.of(Audience.officeTold(), Audience.leadsTold())));
            }
        });
    }

    /** Its name is the one there; what is closed there is closed here, and opened again with it. Unless the portal itself is about to say otherwise. */
    private void follow(DirectoryOrganisation one, @Nullable SyncedOrganisationRow known, Instant pass) {
        if (known == null || !known.quiet()) {
            return;
        }
        UUID id = known.id();
        if (sync.keepName(one.id(), one.name(), pass)) {
            events.fire(new OrganisationRenamed(Organisation.document(id, one.name()), List.of(Audience.officeTold())));
        }
        sync.follow(id, one.enabled(), pass)
                .ifPresent(step -> events.fire(
                        step == OrganisationStep.SUSPEND
                                ? new ShutInKeycloak(Organisation.document(id, known.name()), told(id))
                                : new OpenedInKeycloak(Organisation.document(id, known.name()), told(id))));
    }

    private static List<Audience> told(UUID organisation) {
        return List.of(
                Audience.told(organisation, MemberRole.ADMINISTRATOR), Audience.officeTold(), Audience.leadsTold());
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
                sync.keepPerson(new PersonRow(subject, name, "", office, true), pass);
            }
        });
    }

    /** Whoever has chosen another language in Keycloak's account console reads the portal in it too. */
    private void followLanguages(Map<String, String> there) {
        Map<String, String> here = settings.languages();
        there.forEach((subject, language) -> {
            if (InterfaceLanguage.of(language).isPresent() && !language.equals(here.get(subject))) {
                settings.follow(subject, language);
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
