package ngo.portal.persistence.plan.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objective and its indicator of success. */
public record ObjectiveRow(
        UUID id,
        UUID section,
        int number,
        String text,
        String indicator,
        String baseline,
        String target,
        @Nullable LocalDate dueOn,
        long version) {}
