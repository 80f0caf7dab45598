package ngo.portal.ejb.plan.records;

import java.util.List;
import ngo.portal.persistence.plan.records.ActivityRow;

/**
 * Takes one change of activities back, all of it or nothing: who has changed one of them since is not written over.
 *
 * @param before the activities as they were, ready to be written over what came of the change
 */
public record ActivityUndo(List<ActivityRow> before) {

    static ActivityUndo of(List<ActivityRow> before) {
        return new ActivityUndo(before.stream().map(ActivityRow::afterChange).toList());
    }
}
