package ngo.portal.ejb.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The result of one read pass over Keycloak: everything, or what {@code scope} names. The pass is not a snapshot: changes
 * made meanwhile appear in the next pass.
 *
 * @param realmRoles names of coalition roles by subject, for everybody who has one and may sign in, member of an
 *         organisation or not
 * @param names of those who have a coalition role, by subject
 * @param languages preferred languages set in Keycloak, by subject
 */
public record Directory(
        List<DirectoryOrganisation> organisations,
        List<DirectoryMember> members,
        Map<String, Set<String>> realmRoles,
        Map<String, String> names,
        Map<String, String> languages,
        DirectoryScope scope) {

    /** A complete pass. */
    public Directory(
            List<DirectoryOrganisation> organisations,
            List<DirectoryMember> members,
            Map<String, Set<String>> realmRoles,
            Map<String, String> names,
            Map<String, String> languages) {
        this(organisations, members, realmRoles, names, languages, DirectoryScope.EVERYTHING);
    }

    /** A complete pass in which nobody has a preferred language. */
    public Directory(
            List<DirectoryOrganisation> organisations,
            List<DirectoryMember> members,
            Map<String, Set<String>> realmRoles,
            Map<String, String> names) {
        this(organisations, members, realmRoles, names, Map.of());
    }

    /** The coalition roles of a person, none for most. */
    public Set<String> realmRoles(String subject) {
        return realmRoles.getOrDefault(subject, Set.of());
    }

    /** The ids in Keycloak of all organisations that the pass contains. */
    public Set<UUID> touched() {
        Set<UUID> touched = new HashSet<>(scope.organisations());
        organisations.forEach(organisation -> touched.add(organisation.id()));
        members.forEach(member -> touched.add(member.organisation()));
        return touched;
    }
}
