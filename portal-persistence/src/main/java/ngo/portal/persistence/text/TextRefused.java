package ngo.portal.persistence.text;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A text that no document may contain. */
public final class TextRefused extends ReasonedRefusal {

    /** The reasons; each has a sentence of its own in the bundles. */
    public enum Reason {
        EMPTY_TITLE,
        TOO_LONG,
        TOO_MANY_SECTIONS,
        TOO_MANY_ADDRESSEES,
        REPEATED_SECTION,
        CONTROL_CHARACTER,
        UNKNOWN_LANGUAGE,
        TOO_DEEP
    }

    private final Reason reason;

    public TextRefused(Reason reason) {
        super(reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
