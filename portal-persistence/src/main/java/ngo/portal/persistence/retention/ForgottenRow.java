package ngo.portal.persistence.retention;

/**
 * The result of one run of the retention rules.
 *
 * @param what one of the kinds with a limited retention
 * @param forgotten how many rows of it were deleted
 */
public record ForgottenRow(String what, long forgotten) {}
