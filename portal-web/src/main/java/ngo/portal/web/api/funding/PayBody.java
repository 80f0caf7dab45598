package ngo.portal.web.api.funding;

import org.jspecify.annotations.Nullable;

/**
 * A payment: one person of finance orders it, another one confirms that it was made.
 *
 * @param amount of the instalment; the next one if left out
 */
public record PayBody(@Nullable Amount amount) {}
