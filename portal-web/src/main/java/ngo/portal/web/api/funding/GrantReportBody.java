package ngo.portal.web.api.funding;

import ngo.portal.persistence.grant.GrantReportState;
import org.jspecify.annotations.Nullable;

/**
 * A report of the applicant, or what an officer says to one.
 *
 * @param spent in the currency that was granted
 * @param verdict of an officer: ACCEPTED, RETURNED or WAIVED
 */
public record GrantReportBody(
        @Nullable String narrative,
        @Nullable String financial,
        @Nullable Amount spent,
        @Nullable GrantReportState verdict,
        @Nullable String reason) {}
