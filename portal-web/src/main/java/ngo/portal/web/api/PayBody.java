package ngo.portal.web.api;

import ngo.portal.persistence.grant.ChannelProof;
import org.jspecify.annotations.Nullable;

/**
 * A payment: ordered by one person of finance, said to be out by a second one where there is one.
 *
 * @param amount of the instalment; the next one where it is left out
 * @param how in which way finance has made sure of the payment channel, where that was not said yet
 */
public record PayBody(@Nullable Amount amount, @Nullable ChannelProof how) {}
