package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** Nobody asks to see whom the request is for any longer, or it was decided. */
public final class RevealIsOver extends Refusal {}
