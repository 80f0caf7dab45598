package ngo.portal.ejb.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import ngo.portal.ejb.action.Link;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a lead.
 *
 * @param kind of document, such as STATEMENT; key of its word, {@code kind.…} in the bundle {@code inbox}
 * @param organisation the one that it belongs to
 * @param since when it came before the leads, or last moved there
 * @param due when the portal acts by itself; absent where nothing happens without a lead
 * @param zone in which that moment was set
 * @param step what a lead is asked for; key of its words, {@code step.…}
 * @param consequence what happens if nobody acts; key of its sentence, {@code idle.…}
 * @param link where it is decided
 */
public record PendingDecision(
        String kind,
        UUID subject,
        String title,
        UUID organisation,
        String organisationName,
        Instant since,
        @Nullable Instant due,
        String zone,
        String step,
        String consequence,
        Votes votes,
        Waits waits,
        Link link) {

    /** How many of a kind are shown at most. */
    public static final int MAX_SHOWN_PER_KIND = 100;

    /** What presses comes first: the nearest deadline, then what waits longest. */
    static final Comparator<PendingDecision> BY_URGENCY = Comparator.comparing(
                    PendingDecision::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(PendingDecision::since)
            .thenComparing(PendingDecision::subject);

    /** Whose move it is. */
    public enum Waits {
        /** A voice or an act of the reader's organisation can move it on. */
        FOR_US,
        /** The reader's organisation has spoken; others have not. */
        FOR_OTHERS,
        /** It goes on by itself at its time; a lead can still look after it. */
        FOR_THE_CLOCK
    }

    /**
     * How many organisations have approved.
     *
     * @param needed none where a single lead acts and nobody votes
     */
    public record Votes(int given, int needed) {

        public static final Votes NONE = new Votes(0, 0);

        public boolean isAsked() {
            return needed > 0;
        }
    }
}
