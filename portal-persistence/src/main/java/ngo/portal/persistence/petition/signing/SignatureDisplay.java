package ngo.portal.persistence.petition.signing;

/** What the portal does with the name of a supporter. */
public enum SignatureDisplay {
    /** The page of the petition shows it. */
    PUBLIC,
    /** It is handed over to the addressee of the petition. */
    ADDRESSEE,
    /** It is not kept. */
    COUNTED
}
