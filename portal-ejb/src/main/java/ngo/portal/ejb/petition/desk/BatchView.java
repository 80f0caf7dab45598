package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;

/**
 * A batch before one reader.
 *
 * @param keeps the reader keeps the desk
 * @param first the reader has had a part in it and cannot be the second person
 */
public record BatchView(InvalidationRow row, boolean keeps, boolean first) {

    /** Nobody else has to agree. */
    public boolean mayRun() {
        return keeps && row.state() == InvalidationState.PREVIEWED && !row.large() && row.isSensible();
    }

    public boolean mayAsk() {
        return keeps && row.state() == InvalidationState.PREVIEWED && row.large() && row.isSensible();
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
