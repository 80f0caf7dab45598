package ngo.portal.persistence.petition.desk;

/** The kinds of tasks at the desk of a petition. The names are the keys of the tasks; {@code ctx.petition_desk_waits} finds them. */
public enum DeskWait {
    /** Signatures are held before their confirmation mail is sent. */
    CHECK_SIGNATURES,
    /** Names look odd and are not shown. */
    REVIEW_NAMES,
    /** A colleague has counted a sheet; a second person counts it. */
    COUNT_SHEET,
    /** Two have counted a sheet differently. */
    COUNT_SHEET_AGAIN,
    /** A colleague wants to invalidate more signatures than one person may alone. */
    DECIDE_BATCH
}
