package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.petition.desk.SheetState;

/**
 * A sheet and its reader.
 *
 * @param keeps whether the reader moderates
 * @param first whether the reader has entered it and cannot count it
 */
public record SheetView(SheetRow row, boolean keeps, boolean first) {

    public boolean mayCount() {
        return !first && row.state() == SheetState.ENTERED;
    }

    public boolean mayReenter() {
        return keeps && row.state() == SheetState.DIFFERS;
    }

    public boolean mayTakeBack() {
        return keeps && row.state().may(SheetState.TAKEN_BACK);
    }
}
