package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.ScanRow;
import ngo.portal.persistence.petition.desk.SheetState;
import org.jspecify.annotations.Nullable;

/**
 * The scan of a sheet and its reader.
 *
 * @param row absent if there is none
 * @param sheet state of the sheet
 * @param keeps whether the reader moderates
 * @param key state of the key with which the reader's organisation decrypts it; none if there is no scan
 */
public record ScanView(@Nullable ScanRow row, SheetState sheet, boolean keeps, Key key) {

    /** The state of a key. */
    public enum Key {
        HELD,
        /** An organisation whose lead was appointed later holds no key. */
        NONE,
        /** Unknown while the key store is unavailable. */
        AWAY
    }

    public boolean isThere() {
        return row != null;
    }

    public boolean mayPut() {
        return keeps && sheet.isUncounted() && key != Key.AWAY;
    }

    public boolean mayRemove() {
        return keeps && row != null;
    }
}
