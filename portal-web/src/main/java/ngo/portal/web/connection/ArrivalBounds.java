package ngo.portal.web.connection;

import java.time.Duration;

/**
 * The limits on how slowly requests may arrive, and on how much of them this node keeps while they arrive. Strangers are senders who are
 * not signed in.
 *
 * @param head the longest time for the head of a request
 * @param begin the time before the speed of a body counts
 * @param bytesPerSecond the lowest speed of a body after that time
 * @param mostOfStrangers the longest time for a body of a stranger, at any speed
 * @param mostOfMembers the same for a body of a person who is signed in
 * @param unnoticed the time after which a body counts as one of the slow bodies of its network
 * @param slowOfANetwork how many slow bodies the strangers of one network may send at the same time
 * @param bytesOfStrangers how many bytes this node keeps of all bodies of strangers
 * @param bytesOfMembers the same for bodies of people who are signed in
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
