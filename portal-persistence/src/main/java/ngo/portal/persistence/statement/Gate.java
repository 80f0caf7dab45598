package ngo.portal.persistence.statement;

import ngo.portal.persistence.document.Round;

/** What the leads are asked to approve. */
public enum Gate {
    TEXT,
    RELEASE,
    REVISION,
    CORRECTION,
    RETRACTION;

    /** One asking at this gate. */
    public Round round(int number) {
        return new Round(name(), number);
    }
}
