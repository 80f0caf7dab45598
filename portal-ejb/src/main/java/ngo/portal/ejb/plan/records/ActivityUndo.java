package ngo.portal.ejb.plan.records;

import java.util.List;
import ngo.portal.persistence.plan.records.ActivityRow;

/**
 * Undoes one change of activities, completely or not at all: it refuses if one of them was changed since.
 *
 * @param before the activities before the change, with the versions that overwrite its result
 */
public record ActivityUndo(List<ActivityRow> before) {

    static ActivityUndo of(List<ActivityRow> before) {
        return new ActivityUndo(before.stream().map(ActivityRow::afterChange).toList());
    }
}
