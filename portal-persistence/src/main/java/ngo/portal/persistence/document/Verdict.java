package ngo.portal.persistence.document;

/** What a lead says at a gate. */
public enum Verdict {
    APPROVE,
    RETURN
}
