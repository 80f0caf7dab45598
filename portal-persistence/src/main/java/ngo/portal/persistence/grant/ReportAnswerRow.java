package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;

/**
 * What the funder has said to one version of a report. Why is sealed under this id.
 *
 * @param number of the version; 0 where nothing was handed in, one more than the last where that was returned and no other came
 */
public record ReportAnswerRow(UUID id, UUID report, int number, GrantReportState verdict, String by, Instant at) {}
