package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** No money is ordered before finance has made sure, by another way than this portal, that it reaches whom it is for. */
public final class ChannelUnconfirmed extends Refusal {}
