package ngo.portal.ejb.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.drift.Difference;
import ngo.portal.persistence.drift.DriftKind;
import ngo.portal.persistence.drift.EndedMandate;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;
import org.jspecify.annotations.Nullable;

/**
 * The differences between Keycloak and the portal. Organisations with open commands are left out, because the portal is
 * about to change them.
 */
public final class Drift {

    private final Directory directory;
    private final Collection<EndedMandate> ended;
    private final Set<String> placed;
    private final Map<UUID, DirectoryOrganisation> there;
    private final List<Difference> found = new ArrayList<>();

    private Drift(Directory directory, Collection<EndedMandate> ended, Collection<String> placed) {
        this.directory = directory;
        this.ended = ended;
        this.placed = new HashSet<>(placed);
        directory.members().forEach(member -> this.placed.add(member.subject()));
        this.there = directory.organisations().stream()
                .collect(Collectors.toMap(DirectoryOrganisation::id, Function.identity()));
    }

    /** All differences between what Keycloak says and what the portal knows. */
    public static List<Difference> between(
            Directory directory, Collection<SyncedOrganisationRow> portal, Collection<EndedMandate> ended) {
        return between(directory, portal, ended, List.of());
    }

    /**
     * All differences within what was read.
     *
     * @param placed subjects of people who are members of an organisation that was not read
     */
    public static List<Difference> between(
            Directory directory,
            Collection<SyncedOrganisationRow> portal,
            Collection<EndedMandate> ended,
            Collection<String> placed) {
        Drift drift = new Drift(directory, ended, placed);
        portal.stream().filter(SyncedOrganisationRow::quiet).forEach(drift::compare);
        drift.leadsWithoutPlace();
        return List.copyOf(drift.found);
    }

    private void compare(SyncedOrganisationRow here) {
        UUID keycloakId = here.keycloakId();
        if (directory.scope().isWhole(keycloakId)) {
            organisation(here, keycloakId);
        }
        people(here);
    }

    private void organisation(SyncedOrganisationRow here, @Nullable UUID keycloakId) {
        DirectoryOrganisation organisation = keycloakId == null ? null : there.get(keycloakId);
        if (organisation == null) {
            if (here.state() != OrganisationState.LEFT) {
                note(here, DriftKind.MISSING_THERE, "");
            }
            return;
        }
        if (organisation.enabled() && here.state().isClosed()) {
            note(here, DriftKind.OPEN_THERE, "");
        }
        if (!organisation.enabled() && !here.state().isClosed()) {
            note(here, DriftKind.SHUT_THERE, "");
        }
        if (!organisation.alias().equals(here.alias())) {
            note(here, DriftKind.ALIAS_DIFFERS, organisation.alias());
        }
        if (!organisation.name().equals(here.name())) {
            note(here, DriftKind.NAME_DIFFERS, organisation.name());
        }
        groups(here, organisation);
    }

    private void people(SyncedOrganisationRow here) {
        directory.members().stream()
                .filter(member -> member.organisation().equals(here.keycloakId()))
                .forEach(member -> person(here, member));
    }

    private void groups(SyncedOrganisationRow here, DirectoryOrganisation organisation) {
        Set<String> missing = Arrays.stream(MemberRole.values())
                .map(MemberRole::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(organisation.groups());
        unknown.removeAll(missing);
        missing.removeAll(organisation.groups());
        if (!missing.isEmpty()) {
            note(here, DriftKind.GROUPS_MISSING, String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            note(here, DriftKind.GROUPS_UNKNOWN, String.join(", ", unknown));
        }
    }

    private void person(SyncedOrganisationRow here, DirectoryMember member) {
        if (!member.enabled()) {
            found.add(new Difference(here.id(), DriftKind.CLOSED_ACCOUNT, member.subject(), member.name()));
        }
        Set<MemberRole> over = ended.stream()
                .filter(mandate -> mandate.organisation().equals(here.id())
                        && mandate.subject().equals(member.subject())
                        && member.groups().contains(mandate.role().group()))
                .map(EndedMandate::role)
                .collect(Collectors.toSet());
        if (!over.isEmpty()) {
            found.add(new Difference(here.id(), DriftKind.MANDATE_OVER, member.subject(), kept(member, over)));
        }
    }

    private static String kept(DirectoryMember member, Set<MemberRole> over) {
        return member.groups().stream()
                .flatMap(group -> MemberRole.ofGroup(group).stream())
                .filter(role -> !over.contains(role))
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private void leadsWithoutPlace() {
        directory.realmRoles().forEach((subject, roles) -> {
            if (roles.contains(CoalitionRole.LEAD.realmRole()) && !placed.contains(subject)) {
                String name = directory.names().getOrDefault(subject, "");
                found.add(new Difference(Office.ID, DriftKind.LEAD_WITHOUT_PLACE, subject, name));
            }
        });
    }

    private void note(SyncedOrganisationRow here, DriftKind kind, String detail) {
        found.add(new Difference(here.id(), kind, "", detail));
    }
}
