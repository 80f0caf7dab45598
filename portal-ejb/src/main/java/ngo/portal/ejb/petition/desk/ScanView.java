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
 * @param opens the reader's organisation holds a key; one whose lead came later holds none
 */
public record ScanView(@Nullable ScanRow row, SheetState sheet, boolean keeps, boolean opens) {

    public boolean isThere() {
        return row != null;
    }

    public boolean mayPut() {
        return keeps && sheet.isUncounted();
    }

    public boolean mayRemove() {
        return keeps && row != null;
    }
}
