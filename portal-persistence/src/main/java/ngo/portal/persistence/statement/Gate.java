package ngo.portal.persistence.statement;

/** What the leads are asked to approve. */
public enum Gate {
    TEXT,
    RELEASE,
    REVISION,
    CORRECTION,
    RETRACTION
}
