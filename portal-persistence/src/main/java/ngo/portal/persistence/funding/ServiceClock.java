package ngo.portal.persistence.funding;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of the time that a funder has promised is used. It runs from the submission to the answer and stands still while the
 * applicant is asked for more.
 *
 * <p>It knows instants and hours only: no zone, no day, no calendar. What a wall clock does in the night of a change of time is
 * nothing to it.
 *
 * @param promised within which the funder answers
 * @param started when the request was handed in; absent before
 * @param paused how long it stood still until now, as far as that is over
 * @param pausedSince since when it stands still; absent while it runs
 * @param stopped when the answer came, or nobody waited for it any longer; absent until then
 */
public record ServiceClock(
        Duration promised,
        @Nullable Instant started,
        Duration paused,
        @Nullable Instant pausedSince,
        @Nullable Instant stopped) {

    /** The last part of the time promised: whoever has to answer is warned when it begins. */
    private static final int PARTS_OF_TIME = 4;

    /** Reads it from what has happened, in whatever order that comes. */
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

    /** When the answer is due, or was; absent while nobody can say, before the start and during a pause. */
    public Optional<Instant> due() {
        return started == null || pausedSince != null
                ? Optional.empty()
                : Optional.of(started.plus(promised).plus(paused));
    }

    /** When the last quarter of the time begins. */
    public Optional<Instant> warnAt() {
        return due().map(due -> due.minus(promised.dividedBy(PARTS_OF_TIME)));
    }

    /** How long the funder has had it. */
    public Duration used(Instant now) {
        if (started == null) {
            return Duration.ZERO;
        }
        Instant until = stopped != null && stopped.isBefore(now) ? stopped : now;
        Duration all = since(started, until).minus(pausedUntil(until));
        return all.isNegative() ? Duration.ZERO : all;
    }

    /** How much of the time promised is left, never less than nothing. */
    public Duration left(Instant now) {
        Duration left = promised.minus(used(now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
