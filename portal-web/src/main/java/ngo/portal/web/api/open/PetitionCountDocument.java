package ngo.portal.web.api.open;

import java.time.Instant;
import ngo.portal.persistence.petition.signing.CountRow;
import org.jspecify.annotations.Nullable;

/** How many people have signed a petition, online and on paper. */
public record PetitionCountDocument(int confirmed, int paper, int total, @Nullable Instant at) {

    static PetitionCountDocument of(CountRow row) {
        return new PetitionCountDocument(
                Math.toIntExact(row.confirmed()), Math.toIntExact(row.paper()), Math.toIntExact(row.total()), row.at());
    }
}
