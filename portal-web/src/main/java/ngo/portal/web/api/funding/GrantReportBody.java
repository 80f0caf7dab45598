package ngo.portal.web.api.funding;

import ngo.portal.persistence.grant.GrantReportState;
import org.jspecify.annotations.Nullable;

/**
 * A report of the applicant, or the verdict of an officer on one.
 *
 * @param spent in the currency of the grant
 * @param verdict of an officer: ACCEPTED, RETURNED or WAIVED
 */
public record GrantReportBody(
        @Nullable String narrative,
        @Nullable String financial,
        @Nullable Amount spent,
        @Nullable GrantReportState verdict,
        @Nullable String reason) {}
