package ngo.portal.ejb.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.persistence.directory.EventCursorRow;
import ngo.portal.persistence.directory.KeycloakEventKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was changed in Keycloak by the events that it keeps, for one thread at a time. Times of events are compared with one another
 * and never with a clock of the portal.
 */
public final class EventFollower {

    /** An event bears the time at which it was begun, and is there when it was committed; machines differ a little, too. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** So long after the newest came, none that is older comes any more. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    /** Then what an event names is read once more: Keycloak may have answered from a cache that had not heard of it. */
    private static final Duration ONCE_MORE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(20);

    /** So long a realm has to keep events at least; whatever is older may be gone. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** So long a gap is told that is over already. */
    private static final Duration TOLD = Duration.ofMinutes(15);

    private final KeycloakDirectory keycloak;
    private final Clock clock;

    /** By the id of an event, when it is followed next. */
    private Map<String, Instant> known = Map.of();

    private @Nullable Boolean kept;

    /** Something may have changed of which no event tells, and all was not read since. */
    private boolean behind;

    private Instant nextCheck = Instant.MIN;
    private Instant toldUntil = Instant.MIN;

    public EventFollower(KeycloakDirectory keycloak, Clock clock) {
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * What has come since the cursors.
     *
     * @param cursors times of the newest events, to be kept together with what is read for them
     * @param next when each of the events that came is followed next, by its id
     */
    public record Followed(RefreshTargets targets, Map<KeycloakEventKind, Long> cursors, Map<String, Instant> next) {}

    /** Another node may have followed meanwhile. */
    public void begin() {
        known = Map.of();
        kept = null;
        behind = false;
        nextCheck = Instant.MIN;
    }

    /**
     * Asks once for each kind of events, and every twenty seconds whether they are kept.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer
     */
    public Followed look(List<EventCursorRow> cursors) {
        RefreshTargets targets = check();
        Map<KeycloakEventKind, Long> moved = new EnumMap<>(KeycloakEventKind.class);
        Map<String, Instant> next = new HashMap<>();
        for (KeycloakEventKind kind : KeycloakEventKind.values()) {
            Optional<EventCursorRow> cursor =
                    cursors.stream().filter(row -> row.kind() == kind).findFirst();
            targets = targets.and(
                    cursor.map(row -> follow(row, moved, next)).orElseGet(() -> beginAtTheNewest(kind, moved)));
        }
        return new Followed(targets, moved, next);
    }

    /** What was found is read and kept. */
    public void settle(Followed followed) {
        known = followed.next();
        behind = false;
    }

    /** Whether something may have been changed of which no event tells: it is found by reading everything, and that takes a while. */
    public boolean hasGap() {
        return Boolean.FALSE.equals(kept) || clock.instant().isBefore(toldUntil);
    }

    /** Nobody knows what was changed while no events were kept. */
    private RefreshTargets check() {
        Instant now = clock.instant();
        if (!now.isBefore(nextCheck)) {
            boolean keeps = keycloak.keepsEvents();
            behind |= keeps ? Boolean.FALSE.equals(kept) : kept == null;
            kept = keeps;
            nextCheck = now.plus(BETWEEN_CHECKS);
        }
        return behind ? RefreshTargets.EVERYTHING : RefreshTargets.NOTHING;
    }

    private RefreshTargets beginAtTheNewest(KeycloakEventKind kind, Map<KeycloakEventKind, Long> moved) {
        moved.put(kind, keycloak.newestEvent(kind).orElse(0));
        return RefreshTargets.EVERYTHING;
    }

    private RefreshTargets follow(
            EventCursorRow cursor, Map<KeycloakEventKind, Long> moved, Map<String, Instant> next) {
        List<KeycloakEvent> events = keycloak.events(cursor.kind(), from(cursor));
        Instant now = clock.instant();
        events.forEach(event -> next.put(event.id(), next(event, now)));
        if (events.size() >= RealmEvents.MAX_EVENTS) {
            return beginAtTheNewest(cursor.kind(), moved);
        }
        if (isMissing(cursor, events)) {
            return afterAGap(cursor, moved);
        }
        long newest = events.stream().mapToLong(KeycloakEvent::time).max().orElse(cursor.eventMs());
        if (newest > cursor.eventMs()) {
            moved.put(cursor.kind(), newest);
        }
        return events.stream()
                .filter(event -> isDue(event, now))
                .map(KeycloakEvent::targets)
                .reduce(RefreshTargets.NOTHING, RefreshTargets::and);
    }

    private boolean isDue(KeycloakEvent event, Instant now) {
        Instant due = known.get(event.id());
        return due == null || !now.isBefore(due);
    }

    private Instant next(KeycloakEvent event, Instant now) {
        Instant due = known.get(event.id());
        if (due == null) {
            return now.plus(ONCE_MORE);
        }
        return now.isBefore(due) ? due : Instant.MAX;
    }

    private long from(EventCursorRow cursor) {
        boolean settled = cursor.seenAt().plus(SETTLED).isBefore(clock.instant());
        return settled ? cursor.eventMs() : Math.max(0, cursor.eventMs() - OVERLAP.toMillis());
    }

    /** The event that was the newest is gone: what came after it may be gone with it. */
    private static boolean isMissing(EventCursorRow cursor, List<KeycloakEvent> events) {
        return cursor.eventMs() > 0 && events.stream().noneMatch(event -> event.time() == cursor.eventMs());
    }

    /** Whatever lies longer back than events have to be kept is no fault. */
    private RefreshTargets afterAGap(EventCursorRow cursor, Map<KeycloakEventKind, Long> moved) {
        Instant now = clock.instant();
        if (cursor.seenAt().plus(KEPT).isAfter(now)) {
            toldUntil = now.plus(TOLD);
        }
        return beginAtTheNewest(cursor.kind(), moved);
    }
}
