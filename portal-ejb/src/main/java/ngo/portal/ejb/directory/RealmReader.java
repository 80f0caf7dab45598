package ngo.portal.ejb.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * One pass over a realm. It asks for the members of each group instead of the groups of each member, because groups are
 * few: two questions and one more for each group make an organisation, however many people it has.
 */
class RealmReader {

    /** Keycloak hands out ten at a time unless asked for more. */
    private static final int PAGE_SIZE = 500;

    private static final String LOCALE = "locale";

    private final RealmResource realm;
    private final Map<String, String> languages = new HashMap<>();

    RealmReader(RealmResource realm) {
        this.realm = realm;
    }

    Directory read(List<String> coalitionRoles) {
        List<DirectoryOrganisation> organisations = new ArrayList<>();
        List<DirectoryMember> members = new ArrayList<>();
        for (OrganizationRepresentation organisation :
                all((first, max) -> realm.organizations().list(first, max))) {
            Set<String> groups = new HashSet<>();
            members.addAll(members(organisation.getId(), groups));
            organisations.add(new DirectoryOrganisation(
                    InputParser.id(organisation.getId()).orElseThrow(),
                    organisation.getAlias(),
                    organisation.getName(),
                    organisation.isEnabled(),
                    groups));
        }
        Map<String, String> names = new HashMap<>();
        Map<String, Set<String>> roles = holders(coalitionRoles, names);
        return new Directory(
                List.copyOf(organisations), List.copyOf(members), roles, Map.copyOf(names), Map.copyOf(languages));
    }

    /** Its people; the names of its groups are noted on the way. */
    private List<DirectoryMember> members(String organisationId, Set<String> groupNames) {
        OrganizationResource organisation = realm.organizations().get(organisationId);
        Map<String, Set<String>> groups = groups(organisation.groups(), groupNames);
        UUID id = InputParser.id(organisationId).orElseThrow();
        return all((first, max) -> organisation.members().list(first, max, false)).stream()
                .peek(this::noteLanguage)
                .map(member -> member(id, member, groups))
                .toList();
    }

    private static DirectoryMember member(
            UUID organisation, MemberRepresentation member, Map<String, Set<String>> groups) {
        return new DirectoryMember(
                organisation,
                member.getId(),
                name(member),
                member.getEmail() == null ? member.getUsername() : member.getEmail(),
                Set.copyOf(groups.getOrDefault(member.getId(), Set.of())),
                Boolean.TRUE.equals(member.isEnabled()));
    }

    private static String name(AbstractUserRepresentation person) {
        String name = Stream.of(person.getFirstName(), person.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? person.getUsername() : name;
    }

    private Map<String, Set<String>> groups(OrganizationGroupsResource groups, Set<String> groupNames) {
        Map<String, Set<String>> namesBySubject = new HashMap<>();
        for (GroupRepresentation group :
                all((first, max) -> groups.getAll(null, null, false, first, max, true, false))) {
            groupNames.add(group.getName());
            note(namesBySubject, group.getName(), all((first, max) -> groups.group(group.getId())
                    .getMembers(first, max, true)));
        }
        return namesBySubject;
    }

    private Map<String, Set<String>> holders(List<String> coalitionRoles, Map<String, String> names) {
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

    /** Attributes come with the long form alone. */
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

    private static <T> List<T> all(BiFunction<Integer, Integer, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> next;
        do {
            next = page.apply(all.size(), PAGE_SIZE);
            all.addAll(next);
        } while (next.size() == PAGE_SIZE);
        return all;
    }
}
