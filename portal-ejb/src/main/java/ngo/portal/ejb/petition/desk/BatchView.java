package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;

/**
 * A batch before one reader.
 *
 * @param keeps the reader keeps the desk
 * @param first the reader has had a part in it and cannot be the second person
 * @param alone so many signatures the reader has had taken away without a second person in a week
 */
public record BatchView(InvalidationRow row, boolean keeps, boolean first, long alone) {

    /** Somebody else has to agree, or has to still. */
    public boolean needsAnother() {
        return row.state() == InvalidationState.ASKED
                || (row.state() == InvalidationState.PREVIEWED && row.isLargeAfter(alone));
    }

    /** Nobody else has to agree. */
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
