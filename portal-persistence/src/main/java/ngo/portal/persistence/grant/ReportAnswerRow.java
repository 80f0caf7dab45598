package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;

/**
 * The funder's answer to one version of a report. The reason is sealed under this id.
 *
 * @param number of the version; 0 where no version was submitted, one more than the last where that was returned and no
 *         other came
 */
public record ReportAnswerRow(UUID id, UUID report, int number, GrantReportState verdict, String by, Instant at) {}
