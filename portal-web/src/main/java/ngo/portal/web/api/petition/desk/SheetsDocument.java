package ngo.portal.web.api.petition.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the sheets of a petition, the newest first.
 *
 * @param next the number after which to go on; absent at the end
 */
public record SheetsDocument(List<SheetLine> sheets, @Nullable String next) {

    public SheetsDocument {
        sheets = List.copyOf(sheets);
    }
}
