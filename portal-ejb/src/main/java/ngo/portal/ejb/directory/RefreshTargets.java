package ngo.portal.ejb.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What has to be read from Keycloak again.
 *
 * @param everything all of it, regardless of the other values
 * @param roles holders of coalition roles; they are read along with anything else
 * @param organisations ids in Keycloak of organisations to be read with all their people
 * @param people subjects whose accounts and memberships are to be read, in all organisations
 * @param groups people whose groups have changed, by the id of the organisation: read one by one, or with the organisation
 *         if they are many
 */
public record RefreshTargets(
        boolean everything, boolean roles, Set<UUID> organisations, Set<String> people, Map<UUID, Set<String>> groups) {

    public static final RefreshTargets NOTHING = new RefreshTargets(false, false, Set.of(), Set.of(), Map.of());
    public static final RefreshTargets EVERYTHING = new RefreshTargets(true, true, Set.of(), Set.of(), Map.of());
    public static final RefreshTargets ROLES = new RefreshTargets(false, true, Set.of(), Set.of(), Map.of());

    /** One for the organisation, its groups and its members each, and one for the members of each of nine groups. */
    private static final int REQUESTS_PER_ORGANISATION = 12;

    /** The account, its organisations, and in one of them the groups of the organisation and those of the person. */
    private static final int REQUESTS_PER_PERSON = 4;

    /** From this number of people on, reading the organisation takes fewer requests. */
    private static final int MANY_PEOPLE = REQUESTS_PER_ORGANISATION / REQUESTS_PER_PERSON;

    public RefreshTargets {
        organisations = Set.copyOf(organisations);
        people = Set.copyOf(people);
        groups = Map.copyOf(groups);
    }

    public static RefreshTargets organisations(Collection<UUID> keycloakIds) {
        return new RefreshTargets(false, true, Set.copyOf(keycloakIds), Set.of(), Map.of());
    }

    static RefreshTargets organisation(UUID keycloakId) {
        return organisations(Set.of(keycloakId));
    }

    static RefreshTargets person(String subject) {
        return new RefreshTargets(false, true, Set.of(), Set.of(subject), Map.of());
    }

    static RefreshTargets group(UUID keycloakId, String subject) {
        return new RefreshTargets(false, true, Set.of(), Set.of(), Map.of(keycloakId, Set.of(subject)));
    }

    public boolean isNothing() {
        return !roles;
    }

    /** The union of both. */
    public RefreshTargets and(RefreshTargets other) {
        Map<UUID, Set<String>> both = new HashMap<>(groups);
        other.groups.forEach((organisation, subjects) -> both.merge(organisation, subjects, RefreshTargets::union));
        return new RefreshTargets(
                everything || other.everything,
                roles || other.roles,
                union(organisations, other.organisations),
                union(people, other.people),
                both);
    }

    /** The same targets with the fewest requests: people or their organisation, or everything if that is less. */
    public RefreshTargets in(int allOrganisations) {
        Set<UUID> whole = new HashSet<>(organisations);
        groups.forEach((organisation, subjects) -> {
            if (subjects.size() >= MANY_PEOPLE) {
                whole.add(organisation);
            }
        });
        Set<String> each = new HashSet<>(people);
        groups.forEach((organisation, subjects) -> {
            if (!whole.contains(organisation)) {
                each.addAll(subjects);
            }
        });
        long requests = (long) whole.size() * REQUESTS_PER_ORGANISATION + (long) each.size() * REQUESTS_PER_PERSON;
        return everything || requests > (long) allOrganisations * REQUESTS_PER_ORGANISATION
                ? EVERYTHING
                : new RefreshTargets(false, roles, whole, each, Map.of());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
