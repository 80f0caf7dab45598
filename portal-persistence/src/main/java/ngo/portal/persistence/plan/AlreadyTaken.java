package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** Another organisation is responsible for the activity. */
public final class AlreadyTaken extends Refusal {}
