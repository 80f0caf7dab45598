package ngo.portal.web.publication;

import java.util.Collection;
import ngo.portal.persistence.plan.ActivityState;
import ngo.portal.persistence.publication.PublicPlan.Activity;

/**
 * How far the activities for one purpose have come, as a line of a table and as a bar.
 *
 * @param name an objective's own words, or the key of an addressee's kind
 */
public record Progress(String name, long done, long inProgress, long planned, long dropped) {

    private static final long WHOLE = 100;

    static Progress of(String name, Collection<Activity> activities) {
        return new Progress(
                name,
                count(activities, ActivityState.DONE),
                count(activities, ActivityState.IN_PROGRESS),
                count(activities, ActivityState.PLANNED),
                count(activities, ActivityState.DROPPED));
    }

    private static long count(Collection<Activity> activities, ActivityState state) {
        return activities.stream().filter(activity -> activity.state() == state).count();
    }

    /** Where the part that is done ends, in hundredths of the bar. What was dropped is no part of it. */
    public long doneEnds() {
        return share(done);
    }

    public long begunWidth() {
        return share(done + inProgress) - share(done);
    }

    private long share(long some) {
        long all = done + inProgress + planned;
        return all == 0 ? 0 : some * WHOLE / all;
    }
}
