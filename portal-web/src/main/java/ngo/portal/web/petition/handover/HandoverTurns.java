package ngo.portal.web.petition.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ngo.portal.persistence.petition.PetitionRefusals.HandoversBusy;

/**
 * Limits how many lists of names one node makes at once, so that they use up neither memory nor processors. A request that waits holds no
 * connection to the database.
 */
@ApplicationScoped
public class HandoverTurns {

    static final int AT_ONCE = 2;

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 8;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration wait;

    public HandoverTurns() {
        this(WAIT);
    }

    HandoverTurns(Duration wait) {
        this.wait = wait;
    }

    /**
     * Makes something when its turn has come.
     *
     * @throws HandoversBusy where that takes longer than a person would wait
     */
    public <T> T inTurn(Supplier<T> making) {
        take();
        try {
            return making.get();
        } finally {
            turns.release();
        }
    }

    private void take() {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HandoversBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HandoversBusy();
        }
    }
}
