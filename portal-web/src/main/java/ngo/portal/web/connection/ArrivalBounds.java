package ngo.portal.web.connection;

import java.time.Duration;

/**
 * How slowly a request may arrive, and how much of all that arrives is kept meanwhile.
 *
 * @param head how long the head of a request may take
 * @param begin how long a body may take before its speed counts
 * @param bytesPerSecond how fast a body is from then on, at least
 * @param mostOfStrangers how long a body may take at whatever speed, where nobody is signed in
 * @param mostOfMembers the same of somebody who is signed in
 * @param unnoticed how long a body may take before it is one of the slow ones of its network
 * @param slowOfANetwork how many slow bodies of strangers one network may send at the same time
 * @param bytesOfStrangers how much of all bodies of strangers this node keeps while they arrive
 * @param bytesOfMembers the same of those who are signed in
 */
record ArrivalBounds(
        Duration head,
        Duration begin,
        int bytesPerSecond,
        Duration mostOfStrangers,
        Duration mostOfMembers,
        Duration unnoticed,
        int slowOfANetwork,
        long bytesOfStrangers,
        long bytesOfMembers) {

    private static final int PART_OF_MEMORY = 8;

    static ArrivalBounds usual() {
        long part = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        return new ArrivalBounds(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                500,
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                20,
                part,
                part);
    }

    Duration most(boolean member) {
        return member ? mostOfMembers : mostOfStrangers;
    }

    long bytes(boolean member) {
        return member ? bytesOfMembers : bytesOfStrangers;
    }
}
