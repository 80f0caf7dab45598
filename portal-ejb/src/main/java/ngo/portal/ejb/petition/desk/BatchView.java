package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;

/**
 * A batch and its reader.
 *
 * @param keeps whether the reader moderates the petition
 * @param first whether the reader has had a part in it and cannot be the second person
 * @param alone how many signatures the reader has had removed without a second person in a week
 */
public record BatchView(InvalidationRow row, boolean keeps, boolean first, long alone) {

    /** Whether a second person is needed. */
    public boolean needsAnother() {
        return row.state() == InvalidationState.ASKED
                || (row.state() == InvalidationState.PREVIEWED && row.isLargeAfter(alone));
    }

    /** Whether the reader may start it without a second person. */
    public boolean mayRun() {
        return keeps && row.state() == InvalidationState.PREVIEWED && !needsAnother() && row.isSensible();
    }

    public boolean mayAsk() {
        return keeps && row.state() == InvalidationState.PREVIEWED && needsAnother() && row.isSensible();
    }

    public boolean mayAgree() {
        return !first && row.state() == InvalidationState.ASKED;
    }

    public boolean mayCancel() {
        return row.state().may(InvalidationState.CANCELLED) && (keeps || row.state() == InvalidationState.ASKED);
    }

    public boolean mayUndo() {
        return keeps && row.state().may(InvalidationState.UNDONE);
    }
}
