package ngo.portal.persistence.document;

/** Why a new version of a text was made. A substantive one asks every signatory again. */
public enum ChangeClass {
    DRAFTED,
    AMENDED,
    EDITORIAL,
    SUBSTANTIVE,
    CORRECTION
}
