package ngo.portal.persistence.organisation;

import ngo.portal.persistence.shared.Refusal;

/** Whoever has asked for a step cannot be the one who confirms it. */
public final class SecondPersonNeeded extends Refusal {}
