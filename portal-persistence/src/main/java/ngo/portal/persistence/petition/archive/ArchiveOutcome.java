package ngo.portal.persistence.petition.archive;

/** What has become of somebody's asking that a petition is archived. */
public enum ArchiveOutcome {
    ASKED,
    AGREED,
    REFUSED,
    /** By the organisation that has asked. */
    TAKEN_BACK
}
