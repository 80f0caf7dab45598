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
 * Follows changes in Keycloak by its stored events, for one thread at a time. It compares times of events only with one
 * another, never with a clock of the portal.
 */
public final class EventFollower {

    /**
     * An event carries the time at which its transaction began, and is visible after the commit; the clocks of machines
     * differ slightly, too.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** After this time no older event can appear any more. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    /** When the target of an event is read once more: Keycloak may have answered the first time from a stale cache. */
    private static final Duration ONCE_MORE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(20);

    /** The minimum time for which a realm has to keep events; older ones may be deleted. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** How long {@link #hasGap()} reports a gap that is already closed. */
    private static final Duration REPORT_DURATION = Duration.ofMinutes(15);

    private final KeycloakDirectory keycloak;
    private final Clock clock;

    /** The time of the next follow-up, by the id of the event. */
    private Map<String, Instant> known = Map.of();

    private @Nullable Boolean kept;

    /** Whether changes without an event are possible, and no full read has happened since. */
    private boolean behind;

    private Instant nextCheck = Instant.MIN;
    private Instant reportedUntil = Instant.MIN;

    public EventFollower(KeycloakDirectory keycloak, Clock clock) {
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * The events since the cursors.
     *
     * @param cursors times of the newest events, to be stored in the transaction that stores what was read for them
     * @param next when each of the new events is followed up next, by its id
     */
    public record Followed(RefreshTargets targets, Map<KeycloakEventKind, Long> cursors, Map<String, Instant> next) {}

    /** Discards the state, because another node may have followed meanwhile. */
    public void begin() {
        known = Map.of();
        kept = null;
        behind = false;
        nextCheck = Instant.MIN;
    }

    /**
     * Queries each kind of events once, and every twenty seconds whether the realm keeps them.
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

    /** Confirms that the targets were read and stored. */
    public void settle(Followed followed) {
        known = followed.next();
        behind = false;
    }

    /** Whether changes without an event are possible. Only a full read finds them, which takes a while. */
    public boolean hasGap() {
        return Boolean.FALSE.equals(kept) || clock.instant().isBefore(reportedUntil);
    }

    /** Changes made while no events were kept are unknown. */
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

    /** Whether the newest known event was deleted: later ones may have been deleted with it. */
    private static boolean isMissing(EventCursorRow cursor, List<KeycloakEvent> events) {
        return cursor.eventMs() > 0 && events.stream().noneMatch(event -> event.time() == cursor.eventMs());
    }

    /** A gap that lies further back than the retention of events is not reported. */
    private RefreshTargets afterAGap(EventCursorRow cursor, Map<KeycloakEventKind, Long> moved) {
        Instant now = clock.instant();
        if (cursor.seenAt().plus(KEPT).isAfter(now)) {
            reportedUntil = now.plus(REPORT_DURATION);
        }
        return beginAtTheNewest(cursor.kind(), moved);
    }
}
