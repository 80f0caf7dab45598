package ngo.portal.persistence.document;

/** The verdicts of a lead at a gate. */
public enum Verdict {
    APPROVE,
    RETURN
}
