package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.ScanRow;
import ngo.portal.persistence.petition.desk.SheetState;
import org.jspecify.annotations.Nullable;

/**
 * The scan of a sheet before one reader.
 *
 * @param row absent where there is none
 * @param sheet in which state the sheet is
 * @param keeps the reader keeps the desk
 * @param key what the reader's organisation opens it with; none where there is no scan
 */
public record ScanView(@Nullable ScanRow row, SheetState sheet, boolean keeps, Key key) {

    /** What is known of a key. */
    public enum Key {
        HELD,
        /** One whose lead came later holds none. */
        NONE,
        /** Nobody knows, while the database of keys does not answer. */
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
