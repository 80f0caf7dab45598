package ngo.portal.persistence.retention;

/**
 * What a round of forgetting has come to.
 *
 * @param what one of the kinds that are not kept for ever
 * @param forgotten how many of them are gone now
 */
public record ForgottenRow(String what, long forgotten) {}
