package ngo.portal.ejb.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import ngo.portal.ejb.action.Link;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a lead has to make.
 *
 * @param kind of document, such as STATEMENT; key of its word, {@code kind.…} in the bundle {@code inbox}
 * @param organisation its owner
 * @param since when it came before the leads, or last changed there
 * @param due when the portal acts by itself; absent if nothing happens without a lead
 * @param zone in which that moment was set
 * @param step the decision to make; key of its words, {@code step.…}
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

    /** Maximum number shown of each kind. */
    public static final int MAX_SHOWN_PER_KIND = 100;

    /** The most urgent first: the nearest deadline, then the longest wait. */
    static final Comparator<PendingDecision> BY_URGENCY = Comparator.comparing(
                    PendingDecision::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(PendingDecision::since)
            .thenComparing(PendingDecision::subject);

    /** Who has to act next. */
    public enum Waits {
        /** A vote or an action of the reader's organisation can advance it. */
        FOR_US,
        /** The reader's organisation has voted; others have not. */
        FOR_OTHERS,
        /** It advances by itself at its time; a lead can still act before. */
        FOR_THE_CLOCK
    }

    /**
     * The approvals given so far, by organisation.
     *
     * @param needed 0 if a single lead acts without a vote
     */
    public record Votes(int given, int needed) {

        public static final Votes NONE = new Votes(0, 0);

        public boolean isAsked() {
            return needed > 0;
        }
    }
}
