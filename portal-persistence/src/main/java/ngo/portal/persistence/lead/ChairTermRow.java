package ngo.portal.persistence.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's term in the chair; both days belong to it.
 *
 * @param notedBy the lead who planned it
 * @param handedOverAt absent while nobody has recorded the handover to this organisation
 * @param handoverNote what the next one has to know; everybody in the coalition reads it
 */
public record ChairTermRow(
        UUID id,
        UUID chair,
        String chairName,
        LocalDate firstDay,
        LocalDate lastDay,
        String notedBy,
        @Nullable Instant handedOverAt,
        String handoverNote) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public boolean isHandedOver() {
        return handedOverAt != null;
    }
}
