package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.ejb.directory.EventFollower.Followed;
import ngo.portal.persistence.directory.EventCursorRow;
import ngo.portal.persistence.directory.KeycloakEventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How Keycloak is followed by its events, and what is done where some are missing. */
class EventFollowerTest {

    private static final String ON = "{'eventsEnabled':true,'adminEventsEnabled':true,'enabledEventTypes':[]}";
    private static final String OFF = "{'eventsEnabled':true,'adminEventsEnabled':false,'enabledEventTypes':[]}";
    private static final long AT = 1_800_000_000_000L;

    private final TalkativeKeycloak keycloak = new TalkativeKeycloak()
            .says("/events/config", ON)
            .says("/events", "[]")
            .says("/admin-events", "[" + event("a", AT, "u1") + "]");

    private final Watch watch = new Watch();
    private final EventFollower follower = new EventFollower(keycloak.directory(), watch);

    /** A clock that is set by hand. */
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-30T10:00:00Z");

        private void goOn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    private static String event(String id, long time, String person) {
        return "{'id':'%s','time':%d,'operationType':'UPDATE','resourceType':'USER','resourcePath':'users/%s'}"
                .formatted(id, time, person);
    }

    /** Seen just now, unless the clock goes on. */
    private List<EventCursorRow> cursors(long admin) {
        return cursors(admin, watch.instant());
    }

    private static List<EventCursorRow> cursors(long admin, Instant seen) {
        return List.of(
                new EventCursorRow(KeycloakEventKind.ADMIN, admin, seen),
                new EventCursorRow(KeycloakEventKind.USER, 0, seen));
    }

    @Test
    void theFirstTimeAllIsReadAndEventsAreFollowedFromTheNewestOn() {
        Followed first = follower.look(List.of());

        assertThat(first.targets().everything()).isTrue();
        assertThat(first.cursors()).isEqualTo(Map.of(KeycloakEventKind.ADMIN, AT, KeycloakEventKind.USER, 0L));
        assertThat(follower.hasGap()).isFalse();
    }

    @Test
    void whatIsKnownIsNotReadTwice() {
        follower.settle(follower.look(cursors(AT)));
        keycloak.says("/admin-events", "[" + event("a", AT, "u1") + "," + event("b", AT + 5, "u2") + "]");

        Followed next = follower.look(cursors(AT));
        assertThat(next.targets()).isEqualTo(RefreshTargets.person("u2"));
        assertThat(next.cursors()).isEqualTo(Map.of(KeycloakEventKind.ADMIN, AT + 5));
        assertThat(follower.look(cursors(AT)).targets())
                .as("what could not be kept")
                .isEqualTo(RefreshTargets.person("u2"));
        follower.settle(next);
        assertThat(follower.look(cursors(AT + 5)).targets().isNothing()).isTrue();
    }

    /** From a cache Keycloak may have said what was so before. */
    @Test
    void whatHasChangedIsReadOnceMoreAWhileLater() {
        follower.settle(follower.look(cursors(AT)));
        watch.goOn(Duration.ofSeconds(9));
        assertThat(follower.look(cursors(AT)).targets().isNothing()).isTrue();

        watch.goOn(Duration.ofSeconds(1));
        Followed again = follower.look(cursors(AT));
        assertThat(again.targets()).isEqualTo(RefreshTargets.person("u1"));
        follower.settle(again);
        watch.goOn(Duration.ofSeconds(15));
        assertThat(follower.look(cursors(AT)).targets().isNothing()).isTrue();
    }

    /** Its transaction took longer than another's that began after it. */
    @Test
    void anEventThatCameLateIsFollowedAsWell() {
        follower.settle(follower.look(cursors(AT)));
        keycloak.says("/admin-events", "[" + event("late", AT - 20_000, "u9") + "," + event("a", AT, "u1") + "]");

        assertThat(follower.look(cursors(AT)).targets()).isEqualTo(RefreshTargets.person("u9"));
        assertThat(asked()).contains("dateFrom=" + (AT - 30_000));
    }

    @Test
    void aMinuteLaterNothingOlderIsAskedFor() {
        Instant seen = watch.instant();
        watch.goOn(Duration.ofSeconds(61));

        follower.look(cursors(AT, seen));

        assertThat(asked()).contains("dateFrom=" + AT).doesNotContain("dateFrom=" + (AT - 30_000));
    }

    @Test
    void manyEventsComeInPages() {
        pages(1);
        keycloak.says(
                "/admin-events?dateFrom=" + (AT + 199) + "&first=0&max=200&direction=asc",
                "[" + event("a199", AT + 199, "u199") + "," + event("z", AT + 900, "last") + "]");

        Followed followed = follower.look(cursors(AT));

        assertThat(followed.targets().people()).hasSize(201).contains("u0", "u199", "last");
        assertThat(followed.cursors()).isEqualTo(Map.of(KeycloakEventKind.ADMIN, AT + 900));
    }

    /** Their order is not defined. */
    @Test
    void moreEventsOfOneMomentThanAPageHoldsAreCounted() {
        String page = IntStream.range(0, 200)
                .mapToObj(i -> event("a" + i, AT, "u" + i))
                .collect(Collectors.joining(",", "[", "]"));
        keycloak.says("/admin-events?dateFrom=" + (AT - 30_000) + "&first=0&max=200&direction=asc", page)
                .says("/admin-events?dateFrom=" + AT + "&first=0&max=200&direction=asc", page)
                .says(
                        "/admin-events?dateFrom=" + AT + "&first=200&max=200&direction=asc",
                        "[" + event("z", AT, "last") + "]");

        assertThat(follower.look(cursors(AT)).targets().people()).hasSize(201).contains("last");
    }

    @Test
    void moreThanCanBeFollowedIsReadWhole() {
        pages(30);
        keycloak.says("/admin-events?first=0&max=1&direction=desc", "[" + event("z", AT + 70_000, "last") + "]");

        Followed followed = follower.look(cursors(AT));

        assertThat(followed.targets().everything()).isTrue();
        assertThat(followed.cursors()).isEqualTo(Map.of(KeycloakEventKind.ADMIN, AT + 70_000));
        assertThat(follower.hasGap()).isFalse();
    }

    /** Each begins with the last event of the one before. */
    private void pages(int number) {
        for (int page = 0; page < number; page++) {
            int start = page * 199;
            long from = page == 0 ? AT - 30_000 : AT + start;
            keycloak.says(
                    "/admin-events?dateFrom=" + from + "&first=0&max=200&direction=asc",
                    IntStream.range(start, start + 200)
                            .mapToObj(i -> event("a" + i, AT + i, "u" + i))
                            .collect(Collectors.joining(",", "[", "]")));
        }
    }

    @Test
    void disabledEventsAreReportedAndAFullSyncFollowsOnceEnabled() {
        keycloak.says("/admin-events", "[]");
        follower.settle(follower.look(cursors(0)));
        keycloak.says("/events/config", OFF);
        watch.goOn(Duration.ofSeconds(21));

        assertThat(follower.look(cursors(0)).targets().isNothing()).isTrue();
        assertThat(follower.hasGap()).isTrue();
        keycloak.says("/events/config", ON);
        assertThat(follower.look(cursors(0)).targets().isNothing()).isTrue();
        watch.goOn(Duration.ofSeconds(21));
        Followed whole = follower.look(cursors(0));
        assertThat(whole.targets().everything()).isTrue();
        assertThat(follower.look(cursors(0)).targets().everything())
                .as("as long as it could not be read")
                .isTrue();
        follower.settle(whole);
        assertThat(follower.look(cursors(0)).targets().isNothing()).isTrue();
        assertThat(follower.hasGap()).isFalse();
    }

    @Test
    void aNewHolderRunsAFullSyncWhileNoEventsAreKept() {
        keycloak.says("/events/config", OFF);

        assertThat(follower.look(cursors(AT)).targets().everything()).isTrue();
        follower.begin();
        assertThat(follower.look(cursors(AT)).targets().everything()).isTrue();
        assertThat(follower.hasGap()).isTrue();
    }

    @Test
    void aRealmThatKeepsOnlyOtherEventsOfPeopleKeepsTooFew() {
        keycloak.says(
                "/events/config", "{'eventsEnabled':true,'adminEventsEnabled':true,'enabledEventTypes':['LOGIN']}");

        follower.look(cursors(AT));

        assertThat(follower.hasGap()).isTrue();
    }

    /** Somebody has emptied the store, or it keeps less than there was. */
    @Test
    void whereTheNewestEventIsGoneThereIsAGapForAWhile() {
        keycloak.says("/admin-events", "[" + event("b", AT + 500, "u2") + "]");

        Followed followed = follower.look(cursors(AT));

        assertThat(followed.targets().everything()).isTrue();
        assertThat(followed.cursors()).containsEntry(KeycloakEventKind.ADMIN, AT + 500);
        assertThat(follower.hasGap()).isTrue();
        watch.goOn(Duration.ofMinutes(16));
        assertThat(follower.hasGap()).isFalse();
    }

    @Test
    void whereAllIsGoneItIsFollowedFromTheBeginning() {
        keycloak.says("/admin-events", "[]");

        Followed followed = follower.look(cursors(AT));

        assertThat(followed.targets().everything()).isTrue();
        assertThat(followed.cursors()).containsEntry(KeycloakEventKind.ADMIN, 0L);
        assertThat(follower.hasGap()).isTrue();
    }

    /** In a realm in which nothing happens for months the newest event runs out in the end. */
    @Test
    void whatIsOlderThanItHasToBeKeptIsNoFault() {
        Instant seen = watch.instant();
        keycloak.says("/admin-events", "[]");
        watch.goOn(Duration.ofDays(8));

        assertThat(follower.look(cursors(AT, seen)).targets().everything()).isTrue();
        assertThat(follower.hasGap()).isFalse();
    }

    @Test
    void whileKeycloakIsAwayNothingIsKnown() {
        keycloak.close();

        assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(() -> follower.look(cursors(AT)));
    }

    private String asked() {
        return String.join("\n", keycloak.questions());
    }
}
