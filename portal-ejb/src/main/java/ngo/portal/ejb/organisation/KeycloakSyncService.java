package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import ngo.portal.persistence.directory.KeycloakFollowRepository;
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

/** Applies a read pass to the portal's memberships, completely or not at all. For the sync alone. */
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
    private KeycloakFollowRepository followed;

    @Inject
    private Event<OrganisationEvent> events;

    /** Stores the content of a pass, and deletes what is missing within its scope; everything else stays as it was. */
    public void keep(Directory directory) {
        Instant pass = sync.now();
        keepOrganisations(directory, pass);
        Map<UUID, SyncedOrganisationRow> known = known(directory).stream()
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
        if (directory.scope().everything()) {
            keepOffice(directory, pass);
            sync.endUnseen(pass);
        } else {
            endUnseen(directory, known, pass);
            keepHolders(directory, pass);
        }
        followLanguages(directory.languages());
        drift.look(directory, pass);
        noteSweep(directory, pass);
    }

    private List<SyncedOrganisationRow> known(Directory directory) {
        return directory.scope().everything() ? sync.organisations() : sync.organisations(directory.touched());
    }

    /** The very first pass finds all organisations, and fires no events for them. */
    private void keepOrganisations(Directory directory, Instant pass) {
        boolean begun = !directory.scope().everything() || !sync.organisations().isEmpty();
        directory.organisations().forEach(one -> {
            if (sync.keepOrganisation(one.id(), one.alias(), one.name(), pass) && begun) {
                events.fire(new OrganisationArrived(
                        Organisation.document(one.id(), one.name()),
                        List.of(Audience.officeNotified(), Audience.leadsNotified())));
            }
        });
    }

    /** Ends all memberships of people whose account is disabled, even if only one organisation was read. */
    private void endUnseen(Directory directory, Map<UUID, SyncedOrganisationRow> known, Instant pass) {
        List<UUID> organisations = directory.scope().organisations().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(SyncedOrganisationRow::id)
                .toList();
        Set<String> people = new HashSet<>(directory.scope().people());
        directory.members().stream()
                .filter(member -> !member.enabled())
                .forEach(member -> people.add(member.subject()));
        sync.endUnseen(pass, organisations, people);
    }

    /** Holders of coalition roles are complete in each pass, wherever their memberships are. */
    private void keepHolders(Directory directory, Instant pass) {
        Set<String> placed = new HashSet<>(sync.placed(directory.realmRoles().keySet()));
        directory.members().forEach(member -> placed.add(member.subject()));
        List<String> holders = new ArrayList<>();
        directory.realmRoles().forEach((subject, named) -> {
            Set<CoalitionRole> roles = roles(named);
            if (placed.contains(subject)) {
                sync.keepRoles(subject, roles);
                holders.add(subject);
            } else if (keepOutside(subject, roles, directory, pass)) {
                holders.add(subject);
            }
        });
        sync.endOtherRoles(holders);
    }

    /** Organisations that were read completely need no full read soon. */
    private void noteSweep(Directory directory, Instant pass) {
        directory.organisations().forEach(one -> followed.sweep(one.id(), pass));
        if (directory.scope().everything()) {
            followed.forgetUnswept(pass);
            return;
        }
        Set<UUID> gone = new HashSet<>(directory.scope().organisations());
        directory.organisations().forEach(one -> gone.remove(one.id()));
        gone.forEach(followed::forget);
    }

    /**
     * Adopts the name in Keycloak, and suspends or resumes the organisation with Keycloak, unless a command of the portal is
     * about to change it there.
     */
    private void follow(DirectoryOrganisation one, @Nullable SyncedOrganisationRow known, Instant pass) {
        if (known == null || !known.quiet()) {
            return;
        }
        UUID id = known.id();
        if (sync.keepName(one.id(), one.name(), pass)) {
            events.fire(
                    new OrganisationRenamed(Organisation.document(id, one.name()), List.of(Audience.officeNotified())));
        }
        sync.follow(id, one.enabled(), pass)
                .ifPresent(step -> events.fire(
                        step == OrganisationStep.SUSPEND
                                ? new ShutInKeycloak(Organisation.document(id, known.name()), notified(id))
                                : new OpenedInKeycloak(Organisation.document(id, known.name()), notified(id))));
    }

    private static List<Audience> notified(UUID organisation) {
        return List.of(
                Audience.notified(organisation, MemberRole.ADMINISTRATOR),
                Audience.officeNotified(),
                Audience.leadsNotified());
    }

    /** Keeps coalition administrators and auditors who are in no organisation, with their name and role only. */
    private void keepOffice(Directory directory, Instant pass) {
        Set<String> members =
                directory.members().stream().map(DirectoryMember::subject).collect(Collectors.toSet());
        directory.realmRoles().forEach((subject, roles) -> {
            if (!members.contains(subject)) {
                keepOutside(subject, roles(roles), directory, pass);
            }
        });
    }

    /** Keeps a person without a membership if they hold a coalition role that needs none; returns whether they do. */
    private boolean keepOutside(String subject, Set<CoalitionRole> roles, Directory directory, Instant pass) {
        Set<CoalitionRole> office = EnumSet.noneOf(CoalitionRole.class);
        office.addAll(roles);
        office.retainAll(OFFICE);
        if (office.isEmpty()) {
            return false;
        }
        String name = directory.names().getOrDefault(subject, "");
        sync.keepPerson(new PersonRow(subject, name, "", office, true), pass);
        return true;
    }

    /** Adopts a language that the person has chosen in Keycloak's account console. */
    private void followLanguages(Map<String, String> there) {
        Map<String, String> here = settings.languages(there.keySet());
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
