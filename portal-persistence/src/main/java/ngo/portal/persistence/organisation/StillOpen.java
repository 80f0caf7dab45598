package ngo.portal.persistence.organisation;

import ngo.portal.persistence.shared.Refusal;

/** An organisation that leaves has not ended or handed over all that is its own. */
public final class StillOpen extends Refusal {}
