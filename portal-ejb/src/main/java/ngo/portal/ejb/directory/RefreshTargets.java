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
 * @param everything all of it, whatever else is named
 * @param roles who holds a role in the coalition; that is read along with anything else
 * @param organisations ids in Keycloak: all about these organisations and their people
 * @param people subjects: their accounts, and their places in whichever organisations
 * @param groups by the id of an organisation, whose place in a group of it has changed: as people, or with the organisation where they are
 *     many
 */
public record RefreshTargets(
        boolean everything, boolean roles, Set<UUID> organisations, Set<String> people, Map<UUID, Set<String>> groups) {

    public static final RefreshTargets NOTHING = new RefreshTargets(false, false, Set.of(), Set.of(), Map.of());
    public static final RefreshTargets EVERYTHING = new RefreshTargets(true, true, Set.of(), Set.of(), Map.of());
    public static final RefreshTargets ROLES = new RefreshTargets(false, true, Set.of(), Set.of(), Map.of());

    /** An organisation itself, its groups, its members and those of nine groups. */
    private static final int REQUESTS_PER_ORGANISATION = 12;

    /** The account, where it has places, and in one of them the groups there are and those of the person. */
    private static final int REQUESTS_PER_PERSON = 4;

    /** From then on it takes fewer requests to read the organisation. */
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

    /** Both. */
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

    /** In as few requests as possible: people or their organisation, and all where that is less. */
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
