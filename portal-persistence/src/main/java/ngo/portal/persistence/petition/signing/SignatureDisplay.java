package ngo.portal.persistence.petition.signing;

/** What becomes of a name. */
public enum SignatureDisplay {
    /** It is shown on the page of the petition. */
    PUBLIC,
    /** It is handed over to whom the petition is addressed. */
    ADDRESSEE,
    /** It is kept nowhere. */
    COUNTED
}
