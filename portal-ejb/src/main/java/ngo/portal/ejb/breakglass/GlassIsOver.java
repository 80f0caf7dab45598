package ngo.portal.ejb.breakglass;

import ngo.portal.persistence.shared.Refusal;

/** Somebody has confirmed or ended it before, or its time has come. */
public final class GlassIsOver extends Refusal {}
