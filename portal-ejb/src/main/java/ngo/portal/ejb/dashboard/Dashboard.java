package ngo.portal.ejb.dashboard;

import java.util.List;

/**
 * What one person should know at the start of a day: first what waits for them.
 *
 * @param languages of documents that are translated
 */
public record Dashboard(
        List<Task> tasks, List<UpcomingMoment> ahead, List<RecentDocument> recent, List<LanguagesReady> languages) {

    public Dashboard(List<Task> tasks, List<UpcomingMoment> ahead, List<RecentDocument> recent) {
        this(tasks, ahead, recent, List.of());
    }
}
