package ngo.portal.persistence.petition.handover;

/** What a list tells of those who have signed. */
public enum HandoverContent {
    /** How many, by country. */
    COUNTS,
    /** The same, and first letters of the names of those who let the addressee know theirs. */
    INITIALS,
    /** The same, and these names in full. */
    NAMES;

    /** Whether names are opened for it. */
    public boolean isPersonal() {
        return this != COUNTS;
    }
}
