package ngo.portal.web.api.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of one due day. */
public record ReportBody(@Nullable UUID schedule, @Nullable LocalDate dueOn, @Nullable String text) {}
