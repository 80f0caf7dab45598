package ngo.portal.ejb.breakglass;

import ngo.portal.persistence.shared.Refusal;

/** Refusals of break-glass access. */
public final class BreakGlassRefusals {

    private BreakGlassRefusals() {}

    /** A second person is needed: the requester cannot confirm, nor can a member of the organisation that is to be read. */
    public static final class AnotherPersonNeeded extends Refusal.Conflict {}

    /** The request was confirmed or ended before, or its time is over. */
    public static final class GlassIsOver extends Refusal.Conflict {}
}
