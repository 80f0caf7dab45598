package ngo.portal.persistence.petition.desk;

/** The review states of a name that its owner allows to be shown. */
public enum NameStanding {
    /** The name looks odd, and nobody has reviewed it. */
    WAITING,
    SHOWN,
    HIDDEN
}
