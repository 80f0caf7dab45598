package ngo.portal.ejb.organisation;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A file that becomes no logo. */
public final class LogoRefused extends ReasonedRefusal {

    /** Why; each has a sentence of its own in the bundles. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        VECTOR,
        NOT_AN_IMAGE,
        TOO_MANY_PIXELS,
        UNREADABLE
    }

    private final Reason reason;

    public LogoRefused(Reason reason) {
        super(reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
