package ngo.portal.persistence.statement;

import ngo.portal.persistence.document.Round;

/** The gates of a statement, each of which needs the approval of leads. */
public enum Gate {
    TEXT,
    RELEASE,
    REVISION,
    CORRECTION,
    RETRACTION;

    /** A round of approval at this gate. */
    public Round round(int number) {
        return new Round(name(), number);
    }
}
