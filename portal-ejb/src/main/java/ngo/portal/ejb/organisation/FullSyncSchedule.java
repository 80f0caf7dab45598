package ngo.portal.ejb.organisation;

import java.time.Duration;
import java.time.Instant;

/**
 * When Keycloak is read without any event: all of a few organisations every minute, of many one after the other, so that each has its turn
 * within a day and Keycloak at most two requests a second for it. For one thread at a time.
 */
final class FullSyncSchedule {

    /** Of so many, all are read at once. */
    static final int FEW = 20;

    private static final Duration BETWEEN_READINGS_OF_ALL = Duration.ofSeconds(50);

    /** One organisation, with nine groups and with who holds a role in the coalition, is fifteen requests. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(12);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(8);

    /** Each has had its turn within that time. */
    private static final Duration ROUND = Duration.ofHours(20);

    private static final Duration BETWEEN_ROSTERS = Duration.ofMinutes(5);

    private Instant all = Instant.MIN;
    private Instant one = Instant.MIN;
    private Instant roster = Instant.MIN;

    /** How long it takes from one of so many organisations to the next. */
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

    /** Whether it is time to see which organisations there are, and how they are called. */
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
