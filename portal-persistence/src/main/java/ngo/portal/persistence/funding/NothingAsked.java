package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** There is no question of the funder that waits for an answer. */
public final class NothingAsked extends Refusal {}
