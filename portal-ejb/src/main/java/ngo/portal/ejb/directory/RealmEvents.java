package ngo.portal.ejb.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import ngo.portal.persistence.directory.KeycloakEventKind;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** Reads the events that a realm keeps, of administrators and of users who change their own account. */
class RealmEvents {

    /** Maximum number of events read at once. There may be more after an interruption of the sync or after a mass change. */
    static final int MAX_EVENTS = 5_000;

    private static final int PAGE_SIZE = 200;
    private static final String NEWEST_LAST = "asc";
    private static final String NEWEST_FIRST = "desc";

    private final RealmResource realm;

    RealmEvents(RealmResource realm) {
        this.realm = realm;
    }

    /**
     * Events ordered by time. A page starts at the time at which the previous one ended: Keycloak defines no order of events
     * of the same moment, so paging by offset would skip some.
     *
     * @param from milliseconds by Keycloak's own clock
     * @return {@link #MAX_EVENTS} events, or slightly more, if there are further ones
     */
    List<KeycloakEvent> since(KeycloakEventKind kind, long from) {
        Map<String, KeycloakEvent> all = new LinkedHashMap<>();
        long start = from;
        int first = 0;
        List<KeycloakEvent> next;
        do {
            next = page(kind, Long.toString(start), first, PAGE_SIZE, NEWEST_LAST);
            next.forEach(event -> all.putIfAbsent(event.id(), event));
            long end = next.isEmpty() ? start : next.get(next.size() - 1).time();
            first = end == start ? first + PAGE_SIZE : 0;
            start = end;
        } while (next.size() == PAGE_SIZE && all.size() < MAX_EVENTS);
        return List.copyOf(all.values());
    }

    /** The time of the newest, absent where there is none. */
    OptionalLong newest(KeycloakEventKind kind) {
        return page(kind, null, 0, 1, NEWEST_FIRST).stream()
                .mapToLong(KeycloakEvent::time)
                .findFirst();
    }

    /** Whether the realm keeps events of all kinds that the portal follows. */
    boolean areKept() {
        RealmEventsConfigRepresentation config = realm.getRealmEventsConfig();
        List<String> types = config.getEnabledEventTypes();
        return config.isEventsEnabled()
                && Boolean.TRUE.equals(config.isAdminEventsEnabled())
                && (types == null || types.isEmpty() || types.containsAll(List.of("UPDATE_PROFILE", "INVITE_ORG")));
    }

    private List<KeycloakEvent> page(
            KeycloakEventKind kind, @Nullable String from, int first, int most, String direction) {
        return switch (kind) {
            case ADMIN ->
                realm
                        .getAdminEvents(null, null, null, null, null, null, null, from, null, first, most, direction)
                        .stream()
                        .map(event -> new KeycloakEvent(
                                idOr(
                                        event.getId(),
                                        event.getTime() + event.getOperationType() + event.getResourcePath()),
                                event.getTime(),
                                EventRefreshTargets.of(event)))
                        .toList();
            case USER ->
                realm
                        .getEvents(EventRefreshTargets.OF_PEOPLE, null, null, from, null, null, first, most, direction)
                        .stream()
                        .map(event -> new KeycloakEvent(
                                idOr(event.getId(), event.getTime() + event.getType() + event.getUserId()),
                                event.getTime(),
                                EventRefreshTargets.of(event)))
                        .toList();
        };
    }

    /** Keycloak before 26.2 reports no event ids. */
    private static String idOr(@Nullable String id, String otherwise) {
        return id == null ? otherwise : id;
    }
}
