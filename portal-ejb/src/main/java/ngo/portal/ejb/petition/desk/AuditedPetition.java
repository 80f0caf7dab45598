package ngo.portal.ejb.petition.desk;

import java.util.List;
import ngo.portal.persistence.petition.desk.AuditedPetitionRow;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.SheetRow;

/** What was done at the desk of a petition, for whoever reads its trail; the newest first. Nothing of it names a supporter. */
public record AuditedPetition(AuditedPetitionRow row, List<InvalidationRow> batches, List<SheetRow> sheets) {

    public AuditedPetition {
        batches = List.copyOf(batches);
        sheets = List.copyOf(sheets);
    }
}
