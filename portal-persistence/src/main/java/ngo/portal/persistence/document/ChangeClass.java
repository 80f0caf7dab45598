package ngo.portal.persistence.document;

/** The reason for a new version of a text. After a substantive change every signatory has to confirm again. */
public enum ChangeClass {
    DRAFTED,
    AMENDED,
    EDITORIAL,
    SUBSTANTIVE,
    CORRECTION
}
