package ngo.portal.ejb.organisation;

import java.time.Duration;
import java.time.Instant;

/**
 * The schedule of full reads of Keycloak, independent of events: with few organisations all of them every minute; with many,
 * one after the other, so that each is read within a day at no more than two requests a second. For one thread at a time.
 */
final class FullSyncSchedule {

    /** Up to this number, all are read at once. */
    static final int FEW = 20;

    private static final Duration BETWEEN_READINGS_OF_ALL = Duration.ofSeconds(50);

    /** Reading one organisation with nine groups and the holders of coalition roles takes fifteen requests. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(12);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(8);

    /** The time within which every organisation is read. */
    private static final Duration ROUND = Duration.ofHours(20);

    private static final Duration BETWEEN_ROSTERS = Duration.ofMinutes(5);

    private Instant all = Instant.MIN;
    private Instant one = Instant.MIN;
    private Instant roster = Instant.MIN;

    /** The pause between two organisations, depending on their number. */
    static Duration pause(int organisations) {
        Duration fair = ROUND.dividedBy(Math.max(1, organisations));
        if (fair.compareTo(LONGEST_PAUSE) > 0) {
            return LONGEST_PAUSE;
        }
        return fair.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : fair;
    }

    /** Everything is due. */
    void begin() {
        all = Instant.MIN;
        one = Instant.MIN;
        roster = Instant.MIN;
    }

    boolean isAllDue(int organisations, Instant now) {
        return organisations <= FEW && !now.isBefore(all);
    }

    boolean isOneDue(int organisations, Instant now) {
        return organisations > FEW && !now.isBefore(one);
    }

    /** Whether the list of organisations and their names is due. */
    boolean isRosterDue(int organisations, Instant now) {
        return organisations > FEW && !now.isBefore(roster);
    }

    void readAll(int organisations, Instant now) {
        all = now.plus(BETWEEN_READINGS_OF_ALL);
        readOne(organisations, now);
        readRoster(now);
    }

    void readOne(int organisations, Instant now) {
        one = now.plus(pause(organisations));
    }

    void readRoster(Instant now) {
        roster = now.plus(BETWEEN_ROSTERS);
    }
}
