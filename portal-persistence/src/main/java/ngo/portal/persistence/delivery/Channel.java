package ngo.portal.persistence.delivery;

/** The ways in which a document reaches its addressee. */
public enum Channel {
    HANDED_OVER,
    READ_OUT,
    MEETING,
    E_MAIL,
    POST,
    /** Through the form or portal in which an institution takes submissions. */
    SUBMISSION
}
