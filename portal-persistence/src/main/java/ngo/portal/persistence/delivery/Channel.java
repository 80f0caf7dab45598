package ngo.portal.persistence.delivery;

/** In which way a document reached its addressee. */
public enum Channel {
    HANDED_OVER,
    READ_OUT,
    MEETING,
    E_MAIL,
    POST,
    /** Through the form or portal in which an institution takes submissions. */
    SUBMISSION
}
