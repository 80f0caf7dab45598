package ngo.portal.persistence.plan.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target of the power map, and the way to reach it. It never leaves the organisation. */
public record TargetRow(
        UUID id,
        UUID section,
        String name,
        Stance stance,
        String influencePath,
        @Nullable LocalDate lastContactOn,
        long version) {}
