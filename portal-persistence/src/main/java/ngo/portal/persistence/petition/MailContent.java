package ngo.portal.persistence.petition;

/** How much a confirmation mail to a supporter reveals to anybody else who may read it. */
public enum MailContent {
    /** The mail says that there is something to confirm, and for which coalition. */
    NEUTRAL,
    /** The mail also names the title of the petition. */
    TITLE
}
