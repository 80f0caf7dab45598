package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.petition.desk.AuditedPetitionRepository;
import ngo.portal.persistence.petition.desk.AuditedPetitionRow;
import ngo.portal.persistence.petition.desk.InvalidationRepository;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.SheetRepository;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.shared.Slice;

/** Shows the actions at the desks of petitions: all to auditors, those of their own organisation to administrators. It is read-only. */
@Stateless
public class PetitionAuditService {

    @Inject
    private AccessControl access;

    @Inject
    private AuditedPetitionRepository petitions;

    @Inject
    private InvalidationRepository batches;

    @Inject
    private SheetRepository sheets;

    /** Petitions that were opened, ordered by opening, newest first. */
    public Slice.Part<AuditedPetitionRow> petitions(Slice slice) {
        access.requireAudit();
        return petitions.of(slice);
    }

    /** Batches with their reasons, and sheets, each below its number; a count is included once both people have counted. */
    public AuditedPetition petition(UUID id, int belowBatch, int belowSheet) {
        access.requireAudit();
        AuditedPetitionRow row = petitions.require(id);
        return new AuditedPetition(
                row,
                Slice.Part.numbered(
                        batches.of(row.owner(), id, belowBatch, BatchService.PART_SIZE + 1),
                        BatchService.PART_SIZE,
                        InvalidationRow::number),
                Slice.Part.numbered(
                        sheets.of(row.owner(), id, belowSheet, SheetService.PART_SIZE + 1),
                        SheetService.PART_SIZE,
                        SheetRow::number));
    }
}
