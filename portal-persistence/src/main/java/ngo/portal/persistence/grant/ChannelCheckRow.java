package ngo.portal.persistence.grant;

import java.time.Instant;
import ngo.portal.persistence.funding.Side;

/** Somebody vouches for the way of the money. */
public record ChannelCheckRow(Side side, ChannelProof how, String by, Instant at) {}
