package ngo.portal.web.plan;

import java.util.Arrays;
import java.util.List;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;

/** Activities by how far they are, a column for each state. */
public record ActivityBoard(List<Column> columns) {

    static final int MAX_CARDS_PER_COLUMN = 40;

    /**
     * Those in one state.
     *
     * @param size how many there are
     * @param cards as many of them as a page shows
     */
    public record Column(ActivityState state, int size, List<ActivityRow> cards) {

        public boolean cut() {
            return size > cards.size();
        }
    }

    static ActivityBoard of(List<ActivityRow> wanted) {
        return new ActivityBoard(Arrays.stream(ActivityState.values())
                .map(state -> column(state, wanted))
                .toList());
    }

    private static Column column(ActivityState state, List<ActivityRow> wanted) {
        List<ActivityRow> here =
                wanted.stream().filter(one -> one.state() == state).toList();
        return new Column(
                state, here.size(), here.stream().limit(MAX_CARDS_PER_COLUMN).toList());
    }
}
