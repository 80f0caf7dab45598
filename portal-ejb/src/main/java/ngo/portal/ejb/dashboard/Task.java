package ngo.portal.ejb.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act that somebody waits for.
 *
 * @param kind what is to be done; key of its words {@code verb.…}, {@code why.…} and {@code button.…} in the bundle {@code dashboard}
 * @param page where it is done, without the portal's own address
 * @param by who waits for it; empty where it is one's own work
 * @param until absent where no time is running out
 * @param count how many there are of it in one document
 */
public record Task(String kind, String page, String title, String by, @Nullable Instant until, String zone, int count) {

    public static Task asked(String kind, String page, String title, String by) {
        return new Task(kind, page, title, by, null, "UTC", 1);
    }

    /** Something of one's own that is not done yet. */
    public static Task own(String kind, String page, String title, int count) {
        return new Task(kind, page, title, "", null, "UTC", count);
    }
}
