package ngo.portal.persistence.text;

import ngo.portal.persistence.shared.Refusal;

/** A text that no document may have. */
public final class TextRefused extends Refusal {

    /** Why; each has a sentence of its own in the bundles. */
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
