package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.AuditedPetitionRow;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.shared.Slice;

/** What was done at the desk of a petition, for whoever reads its trail; the newest first. Nothing of it names a supporter. */
public record AuditedPetition(
        AuditedPetitionRow row, Slice.Part<InvalidationRow> batches, Slice.Part<SheetRow> sheets) {}
