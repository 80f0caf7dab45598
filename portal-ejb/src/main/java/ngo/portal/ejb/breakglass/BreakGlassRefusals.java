package ngo.portal.ejb.breakglass;

import ngo.portal.persistence.shared.Refusal;

/** What is refused to those who would break the glass. */
public final class BreakGlassRefusals {

    private BreakGlassRefusals() {}

    /** Whoever asks cannot be the one who confirms, nor somebody of the organisation that is to be read. */
    public static final class AnotherPersonNeeded extends Refusal.Conflict {}

    /** Somebody has confirmed or ended it before, or its time has come. */
    public static final class GlassIsOver extends Refusal.Conflict {}
}
