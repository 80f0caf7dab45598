package ngo.portal.persistence.petition;

/** What a mail to somebody who signs tells whoever else may read it. */
public enum MailContent {
    /** That there is something to confirm, and for which coalition. */
    NEUTRAL,
    /** The title of the petition as well. */
    TITLE
}
