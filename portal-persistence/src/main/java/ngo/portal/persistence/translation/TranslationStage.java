package ngo.portal.persistence.translation;

/** As what somebody says what they think of a translation. */
public enum TranslationStage {
    /** By somebody who knows the language and did not write it. */
    REVIEW,
    /** For the organisation that answers for the document, or for the coalition. */
    APPROVAL
}
