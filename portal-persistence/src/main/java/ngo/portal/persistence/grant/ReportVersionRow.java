package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;

/** What was handed in once. Its words and its figures are sealed under this id. */
public record ReportVersionRow(UUID id, UUID report, int number, String by, Instant at) {}
