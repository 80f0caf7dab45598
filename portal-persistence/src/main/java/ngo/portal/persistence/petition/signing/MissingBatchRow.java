package ngo.portal.persistence.petition.signing;

import java.time.LocalDate;
import java.util.UUID;

/** An object of the vault that is needed and not there yet. */
public record MissingBatchRow(UUID organisation, UUID petition, PetitionBatchRow.Kind kind, LocalDate period) {}
