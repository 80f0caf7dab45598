package ngo.portal.ejb.dashboard;

import java.util.List;

/**
 * The dashboard of one person: first the tasks that wait for them.
 *
 * @param languages of documents that are translated
 */
public record Dashboard(
        List<Task> tasks, List<UpcomingMoment> ahead, List<RecentDocument> recent, List<LanguagesReady> languages) {

    public Dashboard(List<Task> tasks, List<UpcomingMoment> ahead, List<RecentDocument> recent) {
        this(tasks, ahead, recent, List.of());
    }
}
