package ngo.portal.ejb.directory;

import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * One read pass over a realm, or over a part of it. It requests the members of each group instead of the groups of each
 * member, because groups are few: an organisation costs three requests and one more for each group, however many people it
 * has.
 */
class RealmReader {

    /** Keycloak returns ten items for each page by default. */
    private static final int PAGE_SIZE = 500;

    private static final String LOCALE = "locale";

    private final RealmResource realm;
    private final List<String> coalitionRoles;
    private final List<DirectoryOrganisation> organisations = new ArrayList<>();
    private final List<DirectoryMember> members = new ArrayList<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Map<UUID, Map<String, String>> groupNames = new HashMap<>();

    RealmReader(RealmResource realm, List<String> coalitionRoles) {
        this.realm = realm;
        this.coalitionRoles = coalitionRoles;
    }

    Directory read() {
        roster(realm).forEach(this::read);
        return directory(DirectoryScope.EVERYTHING);
    }

    Directory read(RefreshTargets targets) {
        targets.organisations().forEach(this::readAgain);
        targets.people().forEach(subject -> readPerson(subject, targets.organisations()));
        return directory(new DirectoryScope(false, targets.organisations(), targets.people()));
    }

    /** All organisations, without people. */
    static List<OrganizationRepresentation> roster(RealmResource realm) {
        return all((first, max) -> realm.organizations().list(first, max));
    }

    private Directory directory(DirectoryScope scope) {
        Map<String, String> names = new HashMap<>();
        Map<String, Set<String>> roles = holders(names);
        return new Directory(
                List.copyOf(organisations),
                List.copyOf(members),
                roles,
                Map.copyOf(names),
                Map.copyOf(languages),
                scope);
    }

    /**
     * Everything that is not found is deleted, unless the feature Organizations is switched off: then the query for
     * organisations fails.
     */
    private void readAgain(UUID id) {
        Optional<OrganizationRepresentation> organisation = organisation(id);
        if (organisation.isEmpty()) {
            realm.organizations().list(0, 1);
        }
        organisation.ifPresent(this::read);
    }

    private Optional<OrganizationRepresentation> organisation(UUID id) {
        try {
            return Optional.of(realm.organizations().get(id.toString()).toRepresentation());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private void read(OrganizationRepresentation one) {
        UUID id = InputParser.id(one.getId()).orElseThrow();
        OrganizationResource organisation = realm.organizations().get(one.getId());
        Map<String, String> names = groupNames(id);
        Map<String, Set<String>> groups = new HashMap<>();
        names.forEach((group, name) -> note(
                groups,
                name,
                all((first, max) -> organisation.groups().group(group).getMembers(first, max, true))));
        for (MemberRepresentation member :
                all((first, max) -> organisation.members().list(first, max, false))) {
            noteLanguage(member);
            members.add(member(id, member, groups.getOrDefault(member.getId(), Set.of())));
        }
        organisations.add(new DirectoryOrganisation(
                id, one.getAlias(), one.getName(), one.isEnabled(), Set.copyOf(names.values())));
    }

    /** Names of an organisation's top-level groups, by their ids. */
    private Map<String, String> groupNames(UUID organisation) {
        return groupNames.computeIfAbsent(organisation, id -> {
            OrganizationGroupsResource groups =
                    realm.organizations().get(id.toString()).groups();
            Map<String, String> names = new LinkedHashMap<>();
            all((first, max) -> groups.getAll(null, null, false, first, max, true, false))
                    .forEach(group -> names.put(group.getId(), group.getName()));
            return names;
        });
    }

    /** Reads the memberships of a person, except in organisations that are read completely. A deleted person has none. */
    private void readPerson(String subject, Set<UUID> whole) {
        UserRepresentation account;
        try {
            account = realm.users().get(subject).toRepresentation();
        } catch (NotFoundException gone) {
            return;
        }
        noteLanguage(account);
        for (OrganizationRepresentation place : realm.organizations().members().getOrganizations(subject, true)) {
            UUID id = InputParser.id(place.getId()).orElseThrow();
            if (!whole.contains(id)) {
                members.add(member(id, account, groups(id, subject)));
            }
        }
    }

    private Set<String> groups(UUID organisation, String subject) {
        Map<String, String> names = groupNames(organisation);
        return all((first, max) -> realm.organizations()
                        .get(organisation.toString())
                        .members()
                        .member(subject)
                        .groups(first, max, true))
                .stream()
                .flatMap(group -> Optional.ofNullable(names.get(group.getId())).stream())
                .collect(Collectors.toSet());
    }

    private static DirectoryMember member(UUID organisation, UserRepresentation member, Set<String> groups) {
        return new DirectoryMember(
                organisation,
                member.getId(),
                name(member),
                member.getEmail() == null ? member.getUsername() : member.getEmail(),
                Set.copyOf(groups),
                Boolean.TRUE.equals(member.isEnabled()));
    }

    private static String name(AbstractUserRepresentation person) {
        String name = Stream.of(person.getFirstName(), person.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? person.getUsername() : name;
    }

    private Map<String, Set<String>> holders(Map<String, String> names) {
        Map<String, Set<String>> rolesBySubject = new HashMap<>();
        for (String role : coalitionRoles) {
            List<UserRepresentation> holders =
                    all((first, max) -> realm.roles().get(role).getUserMembers(false, first, max));
            holders.forEach(this::noteLanguage);
            holders.forEach(holder -> names.put(holder.getId(), name(holder)));
            note(
                    rolesBySubject,
                    role,
                    holders.stream()
                            .filter(holder -> !Boolean.FALSE.equals(holder.isEnabled()))
                            .toList());
        }
        return Map.copyOf(rolesBySubject);
    }

    /** Only the long representation contains attributes. */
    private void noteLanguage(AbstractUserRepresentation person) {
        if (person.getAttributes() != null) {
            person.getAttributes().getOrDefault(LOCALE, List.of()).stream()
                    .findFirst()
                    .ifPresent(language -> languages.put(person.getId(), language));
        }
    }

    private static void note(
            Map<String, Set<String>> namesBySubject, String name, List<? extends AbstractUserRepresentation> people) {
        people.forEach(person -> namesBySubject
                .computeIfAbsent(person.getId(), subject -> new HashSet<>())
                .add(name));
    }

    /** All items of all pages. */
    static <T> List<T> all(BiFunction<Integer, Integer, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> next;
        do {
            next = page.apply(all.size(), PAGE_SIZE);
            all.addAll(next);
        } while (next.size() == PAGE_SIZE);
        return all;
    }
}
