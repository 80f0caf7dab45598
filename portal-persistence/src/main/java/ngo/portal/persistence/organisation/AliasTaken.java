package ngo.portal.persistence.organisation;

import ngo.portal.persistence.shared.Refusal;

/** Another organisation has this short address already, or had it. */
public final class AliasTaken extends Refusal {}
