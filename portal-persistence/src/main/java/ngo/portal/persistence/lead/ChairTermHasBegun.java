package ngo.portal.persistence.lead;

import ngo.portal.persistence.shared.Refusal;

/** What has begun is handed over, not withdrawn. */
public final class ChairTermHasBegun extends Refusal {}
