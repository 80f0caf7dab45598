package ngo.portal.persistence.funding;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service clock: how much of the promised time a funder has used. It runs from the submission to the answer and is
 * paused while the funder waits for information from the applicant.
 *
 * <p>It computes with instants and hours only, without zones, days or calendars; a change to daylight saving time does not
 * affect it.
 *
 * @param promised within which the funder answers
 * @param started when the request was submitted; absent before
 * @param paused total of the pauses that are over
 * @param pausedSince since when it is paused; absent while it runs
 * @param stopped when the answer came, or was not awaited any longer; absent until then
 */
public record ServiceClock(
        Duration promised,
        @Nullable Instant started,
        Duration paused,
        @Nullable Instant pausedSince,
        @Nullable Instant stopped) {

    /** The warning is sent when the last of this many parts of the promised time begins. */
    private static final int PARTS_OF_TIME = 4;

    /** Computes the clock from the events of a request, in any order. */
    public static ServiceClock of(Duration promised, List<RequestEventRow> events) {
        ServiceClock clock = new ServiceClock(promised, null, Duration.ZERO, null, null);
        List<RequestEventRow> inOrder = events.stream()
                .sorted(Comparator.comparing(RequestEventRow::at).thenComparing(RequestEventRow::kind))
                .toList();
        for (RequestEventRow event : inOrder) {
            clock = clock.after(event);
        }
        return clock;
    }

    private ServiceClock after(RequestEventRow event) {
        if (event.kind() == RequestEventType.SUBMITTED && started == null) {
            return new ServiceClock(promised, event.at(), paused, null, null);
        }
        if (started == null || stopped != null) {
            return this;
        }
        if (event.kind() == RequestEventType.ASKED && pausedSince == null) {
            return new ServiceClock(promised, started, paused, event.at(), null);
        }
        if (event.kind() == RequestEventType.ANSWERED && pausedSince != null) {
            return new ServiceClock(promised, started, paused.plus(since(pausedSince, event.at())), null, null);
        }
        if (event.kind().stopsTheClock()) {
            return new ServiceClock(promised, started, pausedUntil(event.at()), null, event.at());
        }
        return this;
    }

    private Duration pausedUntil(Instant now) {
        return pausedSince == null ? paused : paused.plus(since(pausedSince, now));
    }

    private static Duration since(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    public boolean isPaused() {
        return pausedSince != null;
    }

    public boolean isRunning() {
        return started != null && stopped == null && pausedSince == null;
    }

    /** When the answer is or was due; absent before the start and during a pause. */
    public Optional<Instant> due() {
        return started == null || pausedSince != null
                ? Optional.empty()
                : Optional.of(started.plus(promised).plus(paused));
    }

    /** When the last quarter of the promised time begins. */
    public Optional<Instant> warnAt() {
        return due().map(due -> due.minus(promised.dividedBy(PARTS_OF_TIME)));
    }

    /** How much of the promised time the funder has used. */
    public Duration used(Instant now) {
        if (started == null) {
            return Duration.ZERO;
        }
        Instant until = stopped != null && stopped.isBefore(now) ? stopped : now;
        Duration all = since(started, until).minus(pausedUntil(until));
        return all.isNegative() ? Duration.ZERO : all;
    }

    /** How much of the promised time is left, never negative. */
    public Duration left(Instant now) {
        Duration left = promised.minus(used(now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
