package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;

/** One submitted version of a report. Its words and its figures are sealed under this id. */
public record ReportVersionRow(UUID id, UUID report, int number, String by, Instant at) {}
