package ngo.portal.persistence.delivery;

/** What exactly was handed over. */
public enum DeliveredForm {
    FULL_TEXT,
    TEXT_AND_SIGNATORIES,
    SUMMARY,
    /** The names of the signatories alone. */
    SIGNATORIES,
    /** The number of signatories, without names. */
    NUMBERS
}
