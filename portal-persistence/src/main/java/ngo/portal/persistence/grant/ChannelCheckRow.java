package ngo.portal.persistence.grant;

import java.time.Instant;
import ngo.portal.persistence.funding.RequestSide;

/** Somebody vouches for the way of the money. */
public record ChannelCheckRow(RequestSide side, ChannelProof how, String by, Instant at) {}
