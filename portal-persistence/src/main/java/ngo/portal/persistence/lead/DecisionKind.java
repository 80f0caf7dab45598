package ngo.portal.persistence.lead;

/** The kinds of decisions. */
public enum DecisionKind {
    TEXT,
    RELEASE,
    REVISION,
    CORRECTION,
    RETRACTION,
    ADOPTION,
    PETITION,
    PUBLICATION,
    TRANSLATION,
    CHAIR
}
