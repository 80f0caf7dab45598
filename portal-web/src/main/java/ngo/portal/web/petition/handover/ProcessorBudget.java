package ngo.portal.web.petition.handover;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import ngo.portal.persistence.petition.PetitionRefusals.HandoverTookTooLong;

/** The processor time that the current thread may use for one file. Other busy threads do not count. */
final class ProcessorBudget {

    /** Five times what a part of 5,000 names of a hundred letters takes at its worst. */
    static final Duration OF_A_FILE = Duration.ofSeconds(10);

    private final long end;

    private ProcessorBudget(Duration most) {
        end = now() + most.toNanos();
    }

    static ProcessorBudget of(Duration most) {
        return new ProcessorBudget(most);
    }

    /**
     * Ends what takes too long.
     *
     * @throws HandoverTookTooLong where the time is used up
     */
    void require() {
        if (now() > end) {
            throw new HandoverTookTooLong();
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
