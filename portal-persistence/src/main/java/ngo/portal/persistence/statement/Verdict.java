package ngo.portal.persistence.statement;

/** What a lead says at a gate. */
public enum Verdict {
    APPROVE,
    RETURN
}
