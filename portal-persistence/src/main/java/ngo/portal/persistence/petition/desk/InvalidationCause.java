package ngo.portal.persistence.petition.desk;

/** The kind of reason for which signatures do not count, as the public ledger and the transparency log name it. */
public enum InvalidationCause {
    /** A program has made them. */
    AUTOMATED,
    /** Somebody has signed several times, from several mailboxes. */
    REPEATED,
    /** Somebody has signed in the name of a person who did not agree. */
    BORROWED_NAME,
    /** Details that cannot be true. */
    INVENTED,
    OTHER
}
