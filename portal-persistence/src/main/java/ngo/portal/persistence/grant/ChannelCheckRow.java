package ngo.portal.persistence.grant;

import java.time.Instant;
import ngo.portal.persistence.funding.RequestSide;

/** A verification of the payment channel by one person. */
public record ChannelCheckRow(RequestSide side, ChannelProof how, String by, Instant at) {}
