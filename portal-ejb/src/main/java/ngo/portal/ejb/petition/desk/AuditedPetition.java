package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.AuditedPetitionRow;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.shared.Slice;

/** The actions at the desk of a petition, for readers of its audit trail; newest first. None of them names a supporter. */
public record AuditedPetition(
        AuditedPetitionRow row, Slice.Part<InvalidationRow> batches, Slice.Part<SheetRow> sheets) {}
