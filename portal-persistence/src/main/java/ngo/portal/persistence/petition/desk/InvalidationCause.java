package ngo.portal.persistence.petition.desk;

/** Of which kind the reason is why signatures are not to count, as the public ledger and the log name it. */
public enum InvalidationCause {
    /** A program has made them. */
    AUTOMATED,
    /** Somebody has signed several times, from several mailboxes. */
    REPEATED,
    /** In the name of somebody who did not agree. */
    BORROWED_NAME,
    /** Details that cannot be true. */
    INVENTED,
    OTHER
}
