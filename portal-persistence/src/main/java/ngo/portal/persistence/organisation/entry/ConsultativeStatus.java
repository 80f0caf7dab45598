package ngo.portal.persistence.organisation.entry;

/** How the Economic and Social Council of the United Nations hears an organisation. */
public enum ConsultativeStatus {
    NONE,
    ROSTER,
    SPECIAL,
    GENERAL
}
