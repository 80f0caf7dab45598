package ngo.portal.web.api.petition;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.petition.PetitionState;
import org.jspecify.annotations.Nullable;

/** One line of the list of petitions. */
public record PetitionLine(
        UUID id,
        String title,
        PetitionState state,
        String owner,
        @Nullable Instant dueAt,
        @Nullable Integer total,
        Instant changedAt) {

    static PetitionLine of(PetitionRow row) {
        return new PetitionLine(
                row.id(),
                row.title(),
                row.state(),
                row.ownerAlias(),
                row.dueAt(),
                PetitionDocument.number(row.total()),
                row.changedAt());
    }
}
