package ngo.portal.persistence.organisation.entry;

/** The consultative status of an organisation at the Economic and Social Council of the United Nations. */
public enum ConsultativeStatus {
    NONE,
    ROSTER,
    SPECIAL,
    GENERAL
}
