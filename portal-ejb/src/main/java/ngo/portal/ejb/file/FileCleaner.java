package ngo.portal.ejb.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/**
 * Sanitises files by rebuilding them, two at a time and each in a process of its own; others wait in a short queue. The
 * caller must not hold a database connection meanwhile.
 */
@ApplicationScoped
public class FileCleaner {

    private static final int MAX_CONCURRENT = 2;
    private static final int MAX_WAITING = 24;

    /** The limit for all files that wait or are processed. */
    private static final long MAX_BYTES_IN_MEMORY = 96L * 1024 * 1024;

    /** Seconds that a file waits for its turn. */
    private static final int MAX_WAIT_SECONDS = 60;

    private final Semaphore places = new Semaphore(MAX_CONCURRENT, true);
    private final AtomicLong bytesHere = new AtomicLong();
    private final int mostWaiting;

    public FileCleaner() {
        this(MAX_WAITING);
    }

    FileCleaner(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    /** Text is sanitised in this process: nothing in it has to be unpacked or decoded. */
    public CleanFile cleaned(byte[] bytes) {
        FileSignature signature = FileSignature.of(bytes);
        return switch (signature) {
            case PDF, ZIP, PNG, JPEG, TIFF, WEBP -> inItsTurn(bytes);
            default -> FileRebuild.of(bytes);
        };
    }

    private CleanFile inItsTurn(byte[] bytes) {
        try {
            if (bytesHere.addAndGet(bytes.length) > MAX_BYTES_IN_MEMORY) {
                throw new FileNotTaken(Reason.BUSY);
            }
            return waiting(bytes);
        } finally {
            bytesHere.addAndGet(-bytes.length);
        }
    }

    private CleanFile waiting(byte[] bytes) {
        try {
            if (places.getQueueLength() >= mostWaiting || !places.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new FileNotTaken(Reason.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FileNotTaken(Reason.BUSY);
        }
        try {
            return CleaningProcess.cleaned(bytes);
        } finally {
            places.release();
        }
    }
}
