package ngo.portal.web.api.petition.desk;

import java.util.List;

/** The sheets of a petition, the newest first. */
public record SheetsDocument(List<SheetLine> sheets) {

    public SheetsDocument {
        sheets = List.copyOf(sheets);
    }
}
