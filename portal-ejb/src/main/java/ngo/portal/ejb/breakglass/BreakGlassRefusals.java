package ngo.portal.ejb.breakglass;

import ngo.portal.persistence.shared.Refusal;

/** Refusals of break-glass access. */
public final class BreakGlassRefusals {

    private BreakGlassRefusals() {}

    /** A second person is needed: the requester cannot confirm, nor can a member of the organisation that is to be read. */
    public static final class AnotherPersonNeeded extends Refusal.Conflict {}

    /** The request was confirmed or ended before, or its time is over. */
    public static final class BreakGlassAlreadyDecided extends Refusal.Conflict {

        /** The former name of this class, which the API has published as the problem type {@code glass-is-over}. */
        public static final String KEY = "GlassIsOver";

        @Override
        public String key() {
            return KEY;
        }
    }
}
