package ngo.portal.persistence.lead;

import ngo.portal.persistence.shared.Refusal;

/** Another organisation chairs on one of these days. */
public final class ChairTermOverlaps extends Refusal {}
