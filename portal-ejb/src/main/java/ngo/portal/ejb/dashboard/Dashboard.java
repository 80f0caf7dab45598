package ngo.portal.ejb.dashboard;

import java.util.List;

/** What one person should know at the start of a day: first what waits for them. */
public record Dashboard(List<Task> tasks, List<UpcomingMoment> ahead, List<RecentDocument> recent) {}
