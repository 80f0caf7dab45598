package ngo.portal.persistence.delivery;

/** What exactly was handed over. */
public enum DeliveredForm {
    FULL_TEXT,
    TEXT_AND_SIGNATORIES,
    SUMMARY,
    /** Names alone. */
    SIGNATORIES,
    /** How many they are, without names. */
    NUMBERS
}
