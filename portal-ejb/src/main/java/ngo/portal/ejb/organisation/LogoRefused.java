package ngo.portal.ejb.organisation;

import ngo.portal.persistence.shared.Refusal;

/** A file that becomes no logo. */
public final class LogoRefused extends Refusal {

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
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of its sentence: the class and the reason. */
    @Override
    public String getMessage() {
        return super.getMessage() + "." + reason;
    }
}
