package ngo.portal.persistence.plan.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on the power map, and the way to them. It never leaves the organisation. */
public record TargetRow(
        UUID id,
        UUID section,
        String name,
        Stance stance,
        String influencePath,
        @Nullable LocalDate lastContactOn,
        long version) {}
