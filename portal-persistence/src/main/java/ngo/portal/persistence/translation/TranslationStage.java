package ngo.portal.persistence.translation;

/** The stages in which a verdict on a translation is given. */
public enum TranslationStage {
    /** By a person who knows the language and did not write it. */
    REVIEW,
    /** For the organisation that is responsible for the document, or for the coalition. */
    APPROVAL
}
