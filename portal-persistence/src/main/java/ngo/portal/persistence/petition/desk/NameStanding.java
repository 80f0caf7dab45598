package ngo.portal.persistence.petition.desk;

/** Where a name stands that its owner lets be shown. */
public enum NameStanding {
    /** It looks odd, and nobody has looked at it. */
    WAITING,
    SHOWN,
    HIDDEN
}
