package ngo.portal.persistence.lead;

/** What a decision was about. */
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
