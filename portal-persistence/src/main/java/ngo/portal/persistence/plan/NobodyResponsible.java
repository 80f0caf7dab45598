package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** An activity that goes on has no organisation that is responsible for it. */
public final class NobodyResponsible extends Refusal {}
