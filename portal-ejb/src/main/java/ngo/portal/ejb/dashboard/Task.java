package ngo.portal.ejb.dashboard;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.Link;
import org.jspecify.annotations.Nullable;

/**
 * A task: one action that somebody waits for.
 *
 * @param kind what is to be done; key of its words {@code verb.…}, {@code why.…} and {@code button.…} in the bundle
 *         {@code dashboard}
 * @param link where it is done
 * @param by who waits for it; empty for the reader's own work
 * @param until the deadline, absent if there is none
 * @param count how many there are of it in one document
 * @param note the requester's message; mostly empty
 */
public record Task(
        String kind, Link link, String title, String by, @Nullable Instant until, String zone, int count, String note) {

    public Task(String kind, Link link, String title, String by, @Nullable Instant until, String zone, int count) {
        this(kind, link, title, by, until, zone, count, "");
    }

    /** Whether its deadline is this moment of the same document. */
    boolean isDueAt(UpcomingMoment moment) {
        return moment.at().equals(until) && moment.title().equals(title);
    }

    /** A task with an optional deadline on a document. */
    public static Task due(
            Action<?, ?, ?> action, UUID document, String title, String by, @Nullable Instant until, String zone) {
        return new Task(action.task(), Link.to(action.taskPage(), document), title, by, until, zone, 1);
    }

    public static Task asked(Action<?, ?, ?> action, UUID document, String title, String by) {
        return due(action, document, title, by, null, "UTC");
    }

    /** Unfinished work of the reader's own. */
    public static Task own(Action<?, ?, ?> action, UUID document, String title, int count) {
        return new Task(action.task(), Link.to(action.taskPage(), document), title, "", null, "UTC", count);
    }
}
