package ngo.portal.web.api.funding;

import org.jspecify.annotations.Nullable;

/**
 * A payment: ordered by one person of finance, said to be out by another one.
 *
 * @param amount of the instalment; the next one where it is left out
 */
public record PayBody(@Nullable Amount amount) {}
