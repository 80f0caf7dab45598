package ngo.portal.persistence.petition.signing;

import java.time.LocalDate;
import java.util.UUID;

/** An object of the vault that is needed and does not exist yet. */
public record MissingKeyRow(UUID organisation, UUID petition, PetitionKeyRow.Kind kind, LocalDate period) {}
